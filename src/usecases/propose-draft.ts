import type { AuditActor } from '../domain/audit/event';
import type { Change } from '../domain/change/change';
import type { Block } from '../domain/change/draft-text';
import type { Proposal } from '../domain/change/proposal';
import { fingerprintsOf } from '../domain/change/touched';
import { PlumblineError } from '../domain/errors';
import { inParallel } from '../domain/in-parallel';
import type { IssueTracker, Random, SettingsStore } from '../domain/ports';
import type { PanelState } from './panel-state';
import { readPanel, type PanelPorts } from './read-panel';
import { storeProposal } from './store-proposal';

/** What a person put together: written only after they have seen all of it once more and approved it. */
export type Draft =
  | { readonly kind: 'comment'; readonly blocks: readonly Block[] }
  | {
      readonly kind: 'subtasks';
      readonly issueTypeId: string;
      readonly items: readonly { readonly summary: string; readonly blocks: readonly Block[] }[];
    }
  | { readonly kind: 'link'; readonly typeId: string; readonly direction: 'outward' | 'inward'; readonly otherKey: string };

/**
 * Stores a draft as a proposal. Nothing is written to Jira.
 *
 * @throws PlumblineError `not_found` for a link to an issue the person may not see; `bad_input` for an issue linked to
 * itself or a type of link or sub-task that is not offered
 */
export async function proposeDraft(
  ports: PanelPorts & { settings: SettingsStore; random: Random },
  command: { issueId: string; draft: Draft; actor: AuditActor; correlationId: string },
): Promise<PanelState> {
  const panel = await readPanel(ports, command.issueId);
  const { projectId, key } = panel.issue.snapshot;
  const [changes, { version }] = await inParallel([
    plan(ports, panel, command.draft),
    ports.settings.getSettings(projectId),
  ]);
  const state = await ports.tracker.readTouched(
    panel.issue,
    changes.filter(({ kind }) => kind === 'link_issues'),
  );
  const proposal: Proposal = {
    id: ports.random.newId(),
    issueId: command.issueId,
    issueKey: key,
    projectId,
    createdAt: new Date(ports.clock.now()).toISOString(),
    origin: { type: 'draft' },
    settingsVersion: version,
    promptVersion: null,
    modelAsked: null,
    modelAnswered: null,
    fingerprints: fingerprintsOf(changes, state),
    changes,
  };
  const created = await storeProposal(ports, proposal, command);
  return { ...panel, proposals: [proposal, ...panel.proposals], events: [...panel.events, created] };
}

async function plan(ports: { tracker: IssueTracker }, { issue }: PanelState, draft: Draft): Promise<Change[]> {
  const text = (blocks: readonly Block[]) => ({ blocks: [...blocks], draftedBy: 'person' as const });
  switch (draft.kind) {
    case 'comment':
      return [{ id: 'comment', kind: 'add_comment', text: text(draft.blocks) }];
    case 'subtasks': {
      const { subtaskTypes } = await ports.tracker.listDraftOptions(issue.snapshot.projectId);
      if (!subtaskTypes.some(({ id }) => id === draft.issueTypeId)) throw notOffered('sub-task type');
      return draft.items.map(({ summary, blocks }, index) => ({
        id: `subtask-${index + 1}`,
        kind: 'create_subtask',
        issueTypeId: draft.issueTypeId,
        summary,
        text: text(blocks),
      }));
    }
    case 'link': {
      const [other, { linkTypes }] = await inParallel([
        ports.tracker.findIssueByKey(draft.otherKey),
        ports.tracker.listDraftOptions(issue.snapshot.projectId),
      ]);
      const type = linkTypes.find(({ id }) => id === draft.typeId);
      if (!type) throw notOffered('link type');
      if (other.id === issue.snapshot.id) throw new PlumblineError('bad_input', 'an issue cannot be linked to itself');
      const { id, name } = type;
      return [{ id: 'link', kind: 'link_issues', type: { id, name }, direction: draft.direction, other: { id: other.id, key: other.key } }];
    }
  }
}

const notOffered = (what: string) => new PlumblineError('bad_input', `this ${what} is not offered`);
