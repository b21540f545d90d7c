import { wordsIn } from '../history/words';
import type { IssueSnapshot } from '../issue/snapshot';
import { readSpan } from '../issue/span';
import { profileTexts } from './profile-texts';
import type { WorkOrderProfile } from './profile';
import { own } from './rule-order';
import { WorkOrderLimits, type Statement, type SubtaskDraft } from './work-order';
import { overlap } from './words-at';

/** One thing that is asked for is the issue itself. */
const LEAST_ASKS = 2;
/** Words that a criterion shares with the part of the work it is about. */
const SHARED_WORDS = 2;

/**
 * A sub-task for each thing that is asked for in a list, with the criteria whose words it shares, and the one the profile wants
 * done beside the work. None where the issue asks for one thing.
 *
 * @param asks statements of the issue, each a part of the work
 */
export function subtasksByRules(
  snapshot: IssueSnapshot,
  { asks, acceptance, profile }: { asks: readonly Statement[]; acceptance: readonly Statement[]; profile: WorkOrderProfile },
): SubtaskDraft[] {
  if (asks.length < LEAST_ASKS) return [];
  const beside = besides(profile);
  const parts = asks.slice(0, WorkOrderLimits.MAX_SUBTASKS - beside.length);
  const owners = acceptance.map((criterion) => ownerOf(criterion, parts, snapshot));
  const drafts = parts.map((ask) => ({ title: null, statements: [ask], acceptance: acceptance.filter((_, at) => owners[at] === ask) }));
  return [...drafts, ...beside];
}

/** The sub-task that the profile wants whatever the issue asks. */
export function besides(profile: WorkOrderProfile): SubtaskDraft[] {
  const { subtask } = profileTexts[profile];
  return subtask ? [{ title: subtask.title, statements: subtask.statements.map((text) => own('profile', text)), acceptance: [] }] : [];
}

/** The part of the work a criterion stands on or shares most words with. */
function ownerOf(criterion: Statement, parts: readonly Statement[], snapshot: IssueSnapshot): Statement | undefined {
  const same = parts.find(({ span }) => span !== null && criterion.span !== null && overlap(span, criterion.span));
  if (same) return same;
  const words = wordsOf(criterion, snapshot);
  const shares = parts.map((part) => [...wordsOf(part, snapshot)].filter((word) => words.has(word)).length);
  const most = Math.max(...shares);
  return most >= SHARED_WORDS ? parts[shares.indexOf(most)] : undefined;
}

const wordsOf = ({ span }: Statement, snapshot: IssueSnapshot): ReadonlySet<string> => new Set(span ? wordsIn(readSpan(snapshot, span) ?? '') : []);
