import type { Interval } from '../metrics/bootstrap';
import type { ReadinessFigures } from './evaluate-readiness';
import { seen } from './project-outlooks';

/** What has to be said in words about these figures: what is missing, and each null result. */
export function readinessNotes(given: {
  readonly readiness: ReadinessFigures;
  /** Files of labels that were neither named nor found. */
  readonly absent: readonly string[];
  readonly undated: number;
  readonly model: string;
}): string[] {
  const { readiness, absent, undated, model } = given;
  return [
    ...(model === 'none' ? [] : [`The outlook and the rules use no model: "${model}" was not asked.`]),
    ...nullResults('all projects', readiness),
    ...readiness.projects.flatMap((one) => nullResults(one.project, one)),
    ...absent.map((name) => `criteria: skipped: ${name} is not beside the issues and no other file was given (--sentences, --stories).`),
    ...(readiness.padding.scoreRaised > 0
      ? [`Where the language is not known the rules cannot tell, and that costs no points: padding raised ${readiness.padding.scoreRaised} scores and made ${readiness.padding.becameReady} issues ready.`]
      : []),
    ...(undated > 0 ? [`${undated} of ${readiness.n} issues say no time: they are in neither yearAuc nor learned.`] : []),
  ];
}

type Tested = Pick<ReadinessFigures, 'n' | 'asked' | 'auc' | 'scoreAuc' | 'interval95'>;

function nullResults(who: string, { n, asked, auc, scoreAuc, interval95 }: Tested): string[] {
  if (asked === 0 || asked === n) return [`${who}: people asked about ${asked === 0 ? 'none' : 'all'} of the ${n} issues, so nothing can be seen.`];
  return [
    ...(seen(interval95.auc) ? [] : [`${who}: the outlook has not been seen to predict rework here (${figure(auc, interval95.auc)}, n ${n}).`]),
    ...(seen(interval95.scoreAuc) ? [] : [`${who}: the readiness score has not been seen to predict rework here (${figure(scoreAuc, interval95.scoreAuc)}, n ${n}).`]),
  ];
}

/** A score may also be the wrong way round: the better an issue looks, the sooner people ask. */
const reversed = (interval: Interval | null) => (interval !== null && interval[1] < 0.5 ? '; rather the other way round' : '');

const figure = (auc: number | null, interval: Interval | null) =>
  auc === null || interval === null ? 'no AUC' : `AUC ${auc.toFixed(2)}, 95 % ${interval[0].toFixed(2)} to ${interval[1].toFixed(2)}${reversed(interval)}`;
