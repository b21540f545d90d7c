import type { IssueSnapshot } from '../issue/snapshot';
import { completeSubtasks } from './complete-subtasks';
import { profileTexts } from './profile-texts';
import type { WorkOrderProfile } from './profile';
import { own } from './rule-order';
import { WorkOrderLimits, type Statement, type SubtaskDraft } from './work-order';

/** One thing that is asked for is the issue itself. */
const LEAST_ASKS = 2;

/**
 * A sub-task for each thing that is asked for in a list, with what it is for and the criteria it fulfils, and the one the profile
 * wants done beside the work. None where the issue asks for one thing.
 *
 * @param given.asks statements of the issue, each a part of the work; the rest as `completeSubtasks` takes it
 */
export function subtasksByRules(
  snapshot: IssueSnapshot,
  given: { asks: readonly Statement[]; acceptance: readonly Statement[]; purpose: Statement | undefined; areRequired: boolean; profile: WorkOrderProfile },
): SubtaskDraft[] {
  const { asks, profile, ...known } = given;
  if (asks.length < LEAST_ASKS) return [];
  const beside = besides(profile);
  const parts = asks.slice(0, WorkOrderLimits.MAX_SUBTASKS - beside.length).map((ask): SubtaskDraft => ({ title: null, statements: [ask], acceptance: [] }));
  return [...completeSubtasks(parts, { snapshot, ...known }), ...beside];
}

/** The sub-task that the profile wants whatever the issue asks. */
export function besides(profile: WorkOrderProfile): SubtaskDraft[] {
  const { subtask } = profileTexts[profile];
  return subtask ? [{ title: subtask.title, statements: subtask.statements.map((text) => own('profile', text)), acceptance: [] }] : [];
}
