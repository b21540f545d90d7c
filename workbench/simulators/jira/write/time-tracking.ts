import { z } from 'zod';
import { NotSimulatedError } from '../../../host/platform-call';
import { JiraProblem } from '../jira-problem';
import { parseDuration } from '../render/duration';
import { remainingSeconds } from '../render/time-tracking';
import type { Draft } from './draft';

/** What Jira takes of `timetracking`; the seconds it gives back beside them are ignored in a write. */
const TimeTrackingSchema = z.looseObject({
  originalEstimate: z.string().nullish(),
  remainingEstimate: z.string().nullish(),
  timeSpent: z.null().optional(),
});

interface Estimates {
  readonly original: number | null | undefined;
  readonly remaining: number | null | undefined;
}

/** Seconds; null for an empty text, undefined for what is not named. Both wrong are named in one answer. */
function parseEstimates(value: unknown): Estimates {
  const { data } = TimeTrackingSchema.safeParse(value);
  if (!data) throw new NotSimulatedError('timetracking that is no object of texts, or has a timeSpent');
  const errors: Record<string, string> = {};
  const seconds = (text: string | null | undefined, name: 'original' | 'remaining') => {
    if (text === undefined || text === null) return undefined;
    if (text.trim() === '') return null;
    try {
      return parseDuration(text, `timetracking_${name}estimate`, `The ${name} estimate specified is not valid.`);
    } catch (problem) {
      if (!(problem instanceof JiraProblem)) throw problem;
      Object.assign(errors, problem.errors);
      return undefined;
    }
  };
  const parsed = { original: seconds(data.originalEstimate, 'original'), remaining: seconds(data.remainingEstimate, 'remaining') };
  if (Object.keys(errors).length > 0) throw new JiraProblem(400, [], errors);
  return parsed;
}

/** Of the two estimates, one that is missing is the other one. */
const filled = (draft: Draft, original: number | null, remaining: number | null): Draft => ({
  ...draft,
  originalEstimateSeconds: original ?? remaining,
  remainingEstimateSeconds: remaining ?? original,
});

/** `set`: both estimates at once; one that is not named is gone, and becomes the other one. @throws JiraProblem (400) */
export function setTimeTracking(draft: Draft, value: unknown): Draft {
  const { original, remaining } = parseEstimates(value);
  return filled(draft, original ?? null, remaining ?? null);
}

/** `edit`: an estimate that is not named stays. @throws JiraProblem (400) */
export function editTimeTracking(draft: Draft, value: unknown): Draft {
  const { original, remaining } = parseEstimates(value);
  return filled(
    draft,
    original === undefined ? draft.originalEstimateSeconds : original,
    remaining === undefined ? remainingSeconds(draft) : remaining,
  );
}
