import { z } from 'zod';
import { JiraProblem, fieldProblem } from '../jira-problem';
import { categoryOf } from '../render/catalogue';
import { findByName, getRecord } from '../site';
import { parseIssueUpdate } from '../write/apply-update';
import { putChangedIssue } from '../write/edit-issue';
import { checkValidators } from './check-validators';
import { availableTransitions } from './transitions';
import type { ChangeItem, IssueRecord } from '../entities';
import type { JiraSite } from '../site';
import type { WriteScope } from '../write/write-scope';
import type { IssueUpdate } from '../write/apply-update';
import type { Transition } from './transitions';
import type { WorkflowValidator } from './validator-module';

const BodySchema = z.looseObject({ transition: z.looseObject({ id: z.string() }) });

/** A transition that nothing stands against. */
export interface PlannedTransition {
  readonly transition: Transition;
  readonly update: IssueUpdate;
}

/** The transition a call asks for. @throws JiraProblem (400), also without the permission: the id is then not valid */
function findTransition({ site, actorId }: WriteScope, issue: IssueRecord, body: unknown): Transition {
  const { data } = BodySchema.safeParse(body);
  if (!data) throw new JiraProblem(400, ["Missing 'transition' identifier"]);
  const { id } = data.transition;
  const found = availableTransitions(site, { accountId: actorId }, issue).find((each) => each.id === id);
  if (!found) throw new JiraProblem(400, [`Transition id '${id}' is not valid for this issue.`]);
  return found;
}

const statusItem = (site: JiraSite, issue: IssueRecord, { to }: Transition): ChangeItem => ({
  field: 'status',
  fieldId: 'status',
  fieldtype: 'jira',
  from: issue.statusId,
  fromText: getRecord(site.statuses, issue.statusId).name,
  to: to.id,
  toText: to.name,
});

/** Jira's own workflows set the resolution on the way to a done status, and clear it on the way back. */
function resolutionAfter(site: JiraSite, issue: IssueRecord, { to }: Transition): string | null {
  if (categoryOf(to.name) !== 'done') return null;
  return issue.resolutionId ?? findByName(site.resolutions.values(), 'Done')?.id ?? null;
}

function resolutionItems(site: JiraSite, from: string | null, to: string | null): ChangeItem[] {
  if (from === to) return [];
  const nameOf = (id: string | null) => (id === null ? null : getRecord(site.resolutions, id).name);
  const field = { field: 'resolution', fieldId: 'resolution', fieldtype: 'jira' } as const;
  return [{ ...field, from, fromText: nameOf(from), to, toText: nameOf(to) }];
}

/**
 * Checks a transition in Jira's order: permission, fields, then validators. Nothing has changed yet.
 * @throws JiraProblem (400) when the transition is not open to the actor, has no such field, or a validator stops it
 */
export function planTransition(
  scope: WriteScope,
  issue: IssueRecord,
  body: unknown,
  modules: readonly WorkflowValidator[],
): PlannedTransition {
  const transition = findTransition(scope, issue, body);
  const update = parseIssueUpdate(body);
  const [field] = [...Object.keys(update.fields ?? {}), ...Object.keys(update.update ?? {})];
  if (field !== undefined) {
    throw fieldProblem(field, `Field '${field}' cannot be set. It is not on the appropriate screen, or unknown.`);
  }
  checkValidators(scope.site, modules, issue, transition.id);
  return { transition, update };
}

/** Moves an issue along its workflow, with its history and event. */
export function transitionIssue(scope: WriteScope, issue: IssueRecord, { transition, update }: PlannedTransition): IssueRecord {
  const { site } = scope;
  const resolutionId = resolutionAfter(site, issue, transition);
  const items = [...resolutionItems(site, issue.resolutionId, resolutionId), statusItem(site, issue, transition)];
  const written = Object.fromEntries((update.properties ?? []).map(({ key, value }) => [key, value]));
  const moved = { ...issue, statusId: transition.to.id, resolutionId, properties: { ...issue.properties, ...written } };
  return putChangedIssue(scope, moved, items, update.historyMetadata);
}
