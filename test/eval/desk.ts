import type { PastIssue } from '../../src/domain/history/past-issue';
import type { Answerer } from './answerer';
import { duplicateCases, type DuplicateCases } from './duplicate-cases';
import type { EvalLine } from './eval-line';
import { shippedSize, startProjectPast, wholeSize, type ProjectPast } from './project-past';
import { replayKey } from './term-key';
import { startUsedSoFar } from './used-so-far';

/** Issues that were filed and not triaged yet when the next one comes, in the figure that does not assume there are none. */
export const LAG_ISSUES = 10;

/** What a replay has at hand when an issue is filed. All but `marked`, which only scoring looks at, knows earlier issues alone. */
export interface Desk {
  readonly answer: Answerer;
  /** Whether an answer is plain computing, so that its time counts. */
  readonly isComputed: boolean;
  readonly used: ReturnType<typeof startUsedSoFar>;
  /** As the product has it. */
  readonly past: ProjectPast;
  /** What it is compared with: the last issues not triaged yet, and no limits at all. Null when nothing is compared. */
  readonly beside: { readonly lagged: ProjectPast; readonly whole: ProjectPast } | null;
  readonly marked: DuplicateCases;
  /** The issue was triaged and is past from now on. */
  add(issue: PastIssue): Promise<void>;
}

export function openDesk(
  issues: readonly EvalLine[],
  { answer, isComputed, isCompared }: Pick<Desk, 'answer' | 'isComputed'> & { isCompared: boolean },
): Desk {
  const key = replayKey();
  const used = startUsedSoFar();
  const past = startProjectPast(key, shippedSize);
  const lagged = startProjectPast(key, { ...shippedSize, lag: LAG_ISSUES });
  const whole = startProjectPast(key, wholeSize);
  return {
    answer,
    isComputed,
    used,
    past,
    beside: isCompared ? { lagged, whole } : null,
    marked: duplicateCases(issues),
    async add(issue) {
      used.add(issue);
      for (const each of isCompared ? [past, lagged, whole] : [past]) await each.add(issue);
    },
  };
}
