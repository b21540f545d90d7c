import type { IssueSnapshot } from '../../issue/snapshot';
import { isReadable, readLines } from '../../triage/read-lines';
import { OutlookSignSchema, type OutlookBand, type OutlookSign } from './outlook-words';
import { signPatterns } from './sign-patterns';

/** How an issue reads. `points` run from -28 to 40: the more, the likelier people ask back. */
export interface Outlook {
  readonly points: number;
  readonly band: OutlookBand;
  /** The signs that were found, in the order of their names' list. */
  readonly signs: readonly OutlookSign[];
}

/** 12 for a plain sign, 4 for a faint one; below zero speaks against being asked back. */
const pointsOf: Readonly<Record<OutlookSign, number>> = {
  first_person: 12,
  passed_on: 12,
  addressed: 12,
  vague: 4,
  expected: -12,
  outcome: -4,
  names_change: -12,
};

/** Points from which on a band begins; both lie between values that occur. */
const BandFrom = { USUAL: 0, LIKELY: 12 } as const;

/** The band that points lie in, also for points of the past. */
export const bandOf = (points: number): OutlookBand =>
  points >= BandFrom.LIKELY ? 'likely' : points >= BandFrom.USUAL ? 'usual' : 'unlikely';

const fold = (text: string): string => text.toLowerCase().replaceAll('’', "'");

/**
 * Whether people will likely ask back, by how an issue reads: who speaks, and whether it says what should be. Null where the
 * language is not known or not all of the text was read. No part of any score: how somebody writes is no defect, and whoever
 * writes the issue can move it.
 *
 * Source: own measurement on 757 public issues of three projects, of which people asked for information or did not. AUC 0.70
 * within projects (95 % interval 0.66 to 0.74), where the market's score has 0.56 and the length of the text 0.50. People asked
 * about 29 %, 50 % and 70 % of the issues in the three bands; half of the sample was chosen because they did. On 13,453 further
 * issues of these projects, 7 % of them asked about, it is 3.9 %, 6.0 % and 12.9 %, and in the smallest projects nothing beyond
 * chance: so a project's own past has to bear it out.
 */
export function outlookOf(issue: Pick<IssueSnapshot, 'summary' | 'description' | 'truncated'>): Outlook | null {
  if (issue.truncated || !isReadable(readLines(issue))) return null;
  const signs = signsOf(issue);
  const points = signs.reduce((sum, sign) => sum + pointsOf[sign], 0);
  return { points, band: bandOf(points), signs };
}

function signsOf({ summary, description }: Pick<IssueSnapshot, 'summary' | 'description'>): OutlookSign[] {
  const read = { summary: fold(summary), text: fold(`${summary}\n${description}`) };
  return OutlookSignSchema.options.filter((sign) => {
    const { within, patterns, apart } = signPatterns[sign];
    const words = apart ? read[within].replace(apart, ' ') : read[within];
    return patterns.some((pattern) => pattern.test(words));
  });
}
