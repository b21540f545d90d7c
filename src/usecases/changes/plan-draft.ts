import type { Change, ChangeOf } from '../../domain/change/change';
import type { Block } from '../../domain/change/draft-text';
import { PlumblineError } from '../../domain/errors';
import { findDuplicateType, marksDuplicates } from '../../domain/history/duplicate-link';
import { duplicateSets } from '../../domain/history/duplicate-sets';
import { HistoryLimits } from '../../domain/history/history-limits';
import type { PastIssue } from '../../domain/history/past-issue';
import { inParallel } from '../../domain/in-parallel';
import type { DraftOptions, IssueTracker, PastIssues, TrackedIssue, WorkOrderStore } from '../../domain/ports';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { askedHashes } from '../../domain/triage/asked-questions';
import type { QuestionId } from '../../domain/triage/question-id';
import { questionBlocks, questionHash } from '../../domain/triage/question-texts';
import { offeredQuestions } from '../../domain/readiness/offered-questions';
import type { PanelState } from '../panel/panel-state';

/** The work order the words began as. */
interface FromOrder {
  readonly workOrderId?: string | undefined;
}

/** What a person put together: written only after they have seen all of it once more and approved it. */
export type Draft =
  | ({ readonly kind: 'comment'; readonly blocks: readonly Block[] } & FromOrder)
  | ({
      readonly kind: 'subtasks';
      readonly issueTypeId: string;
      readonly items: readonly { readonly summary: string; readonly blocks: readonly Block[]; readonly estimate?: number | undefined }[];
    } & FromOrder)
  | { readonly kind: 'link'; readonly typeId: string; readonly direction: 'outward' | 'inward'; readonly otherKey: string }
  /** That this issue duplicates the other; the link's type is the project's choice, else found by name. */
  | { readonly kind: 'duplicate'; readonly otherKey: string }
  /** The words are the app's own. */
  | { readonly kind: 'questions'; readonly ids: readonly QuestionId[] };

/**
 * What a draft would write.
 *
 * @throws PlumblineError `not_found` for a link to an issue the person may not see; `bad_input` for an issue linked to
 * itself, a link that would lead back to where it starts, a type of link or sub-task that is not offered, or a question
 * whose answer the issue holds; `already_decided` for a question that was asked before; `estimate_refused` for estimates
 * that Jira would not take: it creates the sub-tasks without one all the same, and half of a draft would stand there
 */
export async function planDraft(
  ports: { tracker: IssueTracker; past: PastIssues; workOrders: WorkOrderStore },
  panel: PanelState,
  { draft, settings }: { draft: Draft; settings: ProjectSettings },
): Promise<Change[]> {
  const { issue } = panel;
  const { duplicateLinkType } = settings;
  const text = (blocks: readonly Block[], draftedBy: 'model' | 'person' = 'person') => ({ blocks: [...blocks], draftedBy });
  switch (draft.kind) {
    case 'comment':
      return [{ id: 'comment', kind: 'add_comment', text: text(draft.blocks, await draftedBy(ports, issue, draft)) }];
    case 'questions':
      refuseUnlessLacking(panel, draft.ids);
      return [{ id: 'comment', kind: 'add_comment', text: text(questionBlocks(draft.ids)) }];
    case 'subtasks': {
      const field = settings.readiness.estimateField;
      const [{ subtaskTypes }, author] = await inParallel([
        ports.tracker.listDraftOptions(issue.snapshot.projectId),
        draftedBy(ports, issue, draft),
      ]);
      const isEstimated = draft.items.some(({ estimate }) => estimate !== undefined);
      if (field === null && isEstimated) throw notOffered('estimate');
      if (!subtaskTypes.some(({ id }) => id === draft.issueTypeId)) throw notOffered('sub-task type');
      if (field !== null && isEstimated) await refuseUnlessTaken(ports.tracker, issue, { issueTypeId: draft.issueTypeId, field });
      return draft.items.map(({ summary, blocks, estimate }, index) => ({
        id: `subtask-${index + 1}`,
        kind: 'create_subtask',
        issueTypeId: draft.issueTypeId,
        summary,
        text: text(blocks, author),
        ...(field !== null && estimate !== undefined && { estimate: { field, value: estimate } }),
      }));
    }
    case 'link':
      return [await planLink(ports, issue, draft.otherKey, (types) => {
        const type = types.find(({ id }) => id === draft.typeId);
        return type && { type, direction: draft.direction };
      })];
    case 'duplicate': {
      const change = await planLink(ports, issue, draft.otherKey, (types) => {
        const type = findDuplicateType(types, duplicateLinkType);
        return type && { type, direction: 'outward' };
      });
      await refuseCircle(ports, issue.snapshot.id, change.other.id, duplicateLinkType);
      return [change];
    }
  }
}

async function refuseUnlessTaken(tracker: IssueTracker, { snapshot }: TrackedIssue, estimate: { issueTypeId: string; field: string }): Promise<void> {
  if (await tracker.takesEstimate(snapshot.projectId, estimate)) return;
  throw new PlumblineError('estimate_refused', `no ${estimate.field} on the create screen of issue type ${estimate.issueTypeId}`);
}

/**
 * Whose words a draft began as: what a model drafted says so where it is written, however much of it a person rewrote.
 *
 * @throws PlumblineError `not_found` for a work order of another issue, or one that is no longer kept
 */
async function draftedBy(ports: { workOrders: WorkOrderStore }, { snapshot }: TrackedIssue, { workOrderId }: FromOrder): Promise<'model' | 'person'> {
  if (workOrderId === undefined) return 'person';
  const order = await ports.workOrders.findWorkOrder(workOrderId);
  if (order?.issueId !== snapshot.id) throw new PlumblineError('not_found', `no work order ${workOrderId} of issue ${snapshot.id}`);
  return order.answeredBy === 'model' ? 'model' : 'person';
}

type LinkTypes = DraftOptions['linkTypes'];
type Choice = { readonly type: LinkTypes[number]; readonly direction: 'outward' | 'inward' };

async function planLink(
  ports: { tracker: IssueTracker },
  { snapshot }: TrackedIssue,
  otherKey: string,
  choose: (types: LinkTypes) => Choice | undefined,
): Promise<ChangeOf<'link_issues'>> {
  const [other, { linkTypes }] = await inParallel([
    ports.tracker.findIssueByKey(otherKey),
    ports.tracker.listDraftOptions(snapshot.projectId),
  ]);
  const chosen = choose(linkTypes);
  if (!chosen) throw notOffered('link type');
  if (other.id === snapshot.id) throw new PlumblineError('bad_input', 'an issue cannot be linked to itself');
  const { id, name } = chosen.type;
  return { id: 'link', kind: 'link_issues', type: { id, name }, direction: chosen.direction, other: { id: other.id, key: other.key } };
}

/** How many links in a row are followed to see whether they lead back; each costs one call. */
const MAX_HOPS = 5;

/** Of issues that duplicate each other in a circle none would be left to work on. */
async function refuseCircle(ports: { past: PastIssues }, ownId: string, otherId: string, linkType: string | null): Promise<void> {
  const read = [...(await ports.past.readMany([ownId, otherId]))];
  for (let hop = 0; hop < MAX_HOPS; hop++) {
    const known = new Set(read.map(({ snapshot }) => snapshot.id));
    const next = new Set(read.flatMap((issue) => originalsOf(issue, linkType)).filter((id) => !known.has(id)));
    if (next.size === 0) break;
    read.push(...(await ports.past.readMany([...next].slice(0, HistoryLimits.NEIGHBOURS))));
  }
  const [self, other] = [ownId, otherId].map((id) => read.find(({ snapshot }) => snapshot.id === id));
  const [set] = self && other ? duplicateSets(self, [other], read, linkType) : [];
  if (!set?.mayLink) throw new PlumblineError('bad_input', `issue ${otherId} is linked as a duplicate already`);
}

/** What an issue is linked to as a duplicate of. */
const originalsOf = ({ links }: PastIssue, linkType: string | null): string[] =>
  links.flatMap(({ type, direction, other }) => (direction === 'outward' && marksDuplicates(type, linkType) ? [other.id] : []));

/** Looked at again here, in the issue as it is now: the browser names questions, it does not decide about them. */
function refuseUnlessLacking(panel: PanelState, ids: readonly QuestionId[]): void {
  const missing = offeredQuestions(panel.issue);
  const answered = ids.filter((id, index) => !missing.includes(id) || ids.indexOf(id) !== index);
  if (answered.length > 0) throw new PlumblineError('bad_input', `nothing to ask: ${answered.join()}`);
  const asked = askedHashes(panel);
  const again = ids.filter((id) => asked.has(questionHash(id)));
  if (again.length > 0) throw new PlumblineError('already_decided', `asked before: ${again.join()}`);
}

const notOffered = (what: string) => new PlumblineError('bad_input', `this ${what} is not offered`);
