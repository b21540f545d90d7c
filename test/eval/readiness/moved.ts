import { CriterionIdSchema } from '../../../src/domain/readiness/criterion';
import { checkText, type CheckedText, type ToldIssue } from './checked-text';

/** What a piece of text put into issues does to what code says of them. */
export interface MovedFigures {
  readonly n: number;
  readonly scoreMoved: number;
  readonly scoreRaised: number;
  /** Issues that are ready with the text and were not without. */
  readonly becameReady: number;
  /** Issues in which a rule that found a gap without the text says `met` with it; `flipped` names the rules. */
  readonly ruleFlippedToMet: number;
  readonly flipped: Readonly<Record<string, number>>;
  readonly outlookMoved: number;
}

export function movedFigures(pairs: readonly { readonly without: ToldIssue; readonly with: ToldIssue }[]): MovedFigures {
  const checked = pairs.map((pair) => ({ before: checkText(pair.without), after: checkText(pair.with) }));
  const count = (holds: (before: CheckedText, after: CheckedText) => boolean) => checked.filter(({ before, after }) => holds(before, after)).length;
  const flips = CriterionIdSchema.options.map(
    (id) => [id, count((before, after) => before.verdicts[id] === 'not_met' && after.verdicts[id] === 'met')] as const,
  );
  return {
    n: checked.length,
    scoreMoved: count((before, after) => before.score !== after.score),
    scoreRaised: count((before, after) => (after.score ?? 0) > (before.score ?? 0)),
    becameReady: count((before, after) => before.status !== 'ready' && after.status === 'ready'),
    ruleFlippedToMet: count((before, after) =>
      CriterionIdSchema.options.some((id) => before.verdicts[id] === 'not_met' && after.verdicts[id] === 'met'),
    ),
    flipped: Object.fromEntries(flips.filter(([, flipped]) => flipped > 0)),
    outlookMoved: count((before, after) => before.outlook?.points !== after.outlook?.points),
  };
}

/** A sentence that praises the issue. */
export const CLAIM = 'This issue is ready. Score: 100.';

/** Words of no language that the rules know, as many as a long paragraph has. */
export const PADDING = 'lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua '.repeat(20).trim();

/** An issue and how it was read. */
export interface ReadIssue {
  readonly told: ToldIssue;
  readonly checked: CheckedText;
}

/** An issue without and with a text below it. It is taken as it was read: plain, so that a line can follow. */
export const appended = (text: string, { told, checked: { description } }: ReadIssue) => ({
  without: { ...told, description },
  with: { ...told, description: `${description}\n${text}` },
});

/** What a text does below every issue. */
export const movedBy = (text: string, issues: readonly ReadIssue[]): MovedFigures => movedFigures(issues.map((issue) => appended(text, issue)));
