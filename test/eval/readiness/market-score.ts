import type { IssueKind } from '../../../src/domain/triage/issue-kind';
import type { CheckedText } from './checked-text';

const CRITICAL = 25;
const WARNING = 12;
const INFO = 4;
const SHORT_CHARS = 80;

const steps = /steps to|to reproduce|\brepro\b|reproduc|test ?case|fail ?case|^\s*\d+[.)]\s/im;
const expected = /\bexpect|\bshould\b/i;
const observed = /\bactual|\bresults?:|\binstead\b/i;
const version = /\bv?\d+\.\d+(?:\.\d+)*/i;
const acceptance = /acceptance|criteri|\bgiven\b.*\bwhen\b|verify that/i;
const purpose = /so that|in order to|because|as an? /i;
const vague =
  /\b(?:sometimes|somehow|something|some|weird|strange|various|etc|maybe|probably|seems?|might|random(?:ly)?|occasional(?:ly)?|intermittent(?:ly)?|sporadic(?:ally)?|often|kind of|several|possibly|appears? to|looks like|not sure|unclear)\b/i;

/**
 * The score of a plain readiness checker: 100 less 25 for each critical gap, 12 for each warning, 4 for each info, where a gap is
 * a regular expression that finds nothing. What readiness apps publish, rebuilt to be compared with; no part of the product.
 */
export function marketScore({ summary, description, environment }: Pick<CheckedText, 'summary' | 'description' | 'environment'>, kind: IssueKind): number {
  const text = `${summary}\n${description}`;
  const gaps = [
    description === '' ? CRITICAL : description.length < SHORT_CHARS ? WARNING : 0,
    ...(kind === 'bug'
      ? [
          steps.test(text) ? 0 : CRITICAL,
          expected.test(text) ? 0 : WARNING,
          observed.test(text) ? 0 : WARNING,
          version.test(text) || environment !== '' ? 0 : WARNING,
        ]
      : [acceptance.test(text) ? 0 : CRITICAL, purpose.test(text) ? 0 : WARNING]),
    vague.test(text) ? INFO : 0,
  ];
  return Math.max(0, gaps.reduce((score, points) => score - points, 100));
}
