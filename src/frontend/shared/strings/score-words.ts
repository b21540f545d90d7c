import type { ReadinessView } from '../../../contract/calls/readiness';

type Score = ReadinessView['score'];

/** A readiness score by itself. */
export const scoreWords = (score: Score): string => (score === null ? 'Not scored' : `${score} of 100`);

/** A readiness score inside a sentence. */
export const scoreInside = (score: Score): string => (score === null ? 'not scored' : scoreWords(score));
