import type { PastRow } from '../../ports';
import type { ReadinessSettings } from '../readiness-settings';
import { saysInformationMissing, wasAskedBack } from './asked-back';
import type { DiscussedIssue } from './discussed-issue';
import { outlookOf } from './outlook';
import { pastScore } from './past-score';

/** Until an issue that is still open is taken for one nobody asks about any more: milliseconds of two weeks. */
const TIME_TO_ASK_MS = 14 * 24 * 60 * 60_000;

/**
 * What is kept of a past issue, or null: of one with a security level, of one people may still ask about (open and younger than
 * two weeks), and where the text or the talk below it tells nothing.
 *
 * The text is the issue's present one. Who was asked and then completed the description reads like one who never had to be asked;
 * that makes every relation look weaker than it is, never stronger.
 *
 * @param now epoch milliseconds
 */
export function pastRow(issue: DiscussedIssue, settings: ReadinessSettings, now: number): PastRow | null {
  const isOver = issue.resolution !== null || issue.status.progress === 'done' || now - issue.createdAt >= TIME_TO_ASK_MS;
  if (issue.restricted || !isOver) return null;
  const outlook = outlookOf(issue.snapshot);
  const asked = askedBack(issue);
  if (!outlook || asked === null) return null;
  const { createdAt, snapshot } = issue;
  return { issueId: snapshot.id, createdAt, score: pastScore(issue, settings), points: outlook.points, asked };
}

const askedBack = ({ talk, resolution }: DiscussedIssue): boolean | null =>
  talk ? wasAskedBack({ ...talk, resolution }) : saysInformationMissing(resolution) ? true : null;
