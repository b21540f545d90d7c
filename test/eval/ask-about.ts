import type { Alike } from '../../src/domain/history/find-alike';
import type { PastIssue } from '../../src/domain/history/past-issue';
import type { HistoryVotes } from '../../src/domain/history/votes';
import { mapFields, type Choice, type Choices } from '../../src/domain/taxonomy/taxonomy';
import { triageFields, type TriageField } from '../../src/domain/triage/field';
import type { Answer, Question } from './answerer';
import type { Desk } from './desk';
import { asPastIssue, isMarkedDuplicate, type EvalLine } from './eval-line';
import { rankValues, shownValues, type DuplicateCase, type Flip, type Outcome, type ShownDuplicate } from './outcome';
import type { Asking } from './project-past';
import { promptFor, promptTokens } from './prompt-for';
import { rewordingNames, rewordings } from './rewordings';
import { startStopwatch } from './stopwatch';

/** An issue at the moment it was filed: its line, which is the truth to score by, and what may be asked with. */
export interface Filed {
  readonly line: EvalLine;
  readonly issue: PastIssue;
  readonly asking: Asking;
  readonly choices: Choices;
}

/** What was found for an issue that is scored. */
export interface Asked {
  readonly outcomes: readonly (Outcome & { readonly field: TriageField })[];
  readonly shownDuplicates: readonly ShownDuplicate[];
  readonly cpuMs: number;
  readonly promptTokens: number;
  readonly answer: Answer;
  readonly question: Question;
}

export function file(desk: Desk, line: EvalLine): Filed {
  const issue = asPastIssue(line);
  const { snapshot, createdAt } = issue;
  return { line, issue, asking: { snapshot, createdAt }, choices: desk.used.choices() };
}

/** Where the issues that people found to be the same problem come, in what is shipped and without limits. */
export async function askForDuplicates(desk: Desk, { line, asking }: Filed, isScored: boolean): Promise<DuplicateCase[]> {
  const targets = desk.marked.targetsOf(line.key);
  if (targets.length === 0) return [];
  const seen = (await desk.past.lookBack(asking)).findAlike();
  const whole = (await desk.beside?.whole.lookBack(asking))?.findAlike();
  return targets.map((target) => ({ isScored, rank: rankOf(target, seen), wholeRank: whole && rankOf(target, whole) }));
}

/** Answers as the product would, and beside it what an index without limits and one that lags would have said. */
export async function askAbout(desk: Desk, { line, issue, asking, choices }: Filed): Promise<Asked> {
  const { snapshot } = asking;
  const stopwatch = startStopwatch();
  const seen = await desk.past.lookBack(asking);
  const question: Question = { snapshot, choices, votes: seen.vote(choices), nearest: seen.nearest };
  const alike = seen.findAlike();
  if (!desk.isComputed) stopwatch.stop();
  const answer = await desk.answer(question);
  const cpuMs = stopwatch.stop();
  const baselines = desk.used.baselines(snapshot);
  const ranked = rankValues(answer, question.votes, baselines);
  const whole = (await desk.beside?.whole.lookBack(asking))?.vote(choices);
  const lagged = (await desk.beside?.lagged.lookBack(asking))?.vote(componentsAlone(choices));
  const firstOf = (votes: HistoryVotes | undefined, field: TriageField) =>
    votes ? (rankValues(answer, votes, baselines)[field].values[0] ?? '') : null;
  const shown = shownValues(answer);
  const outcomes = triageFields.map((field) => ({
    field,
    key: line.key,
    truth: issue.values[field].map(({ name }) => name),
    ranking: ranked[field].values,
    confidence: ranked[field].confidence,
    shown: shown[field],
    majority: baselines[field].byUse[0],
    naiveBayes: baselines[field].naiveBayes,
    whole: firstOf(whole, field),
    lagged: field === 'components' ? firstOf(lagged, field) : null,
    isDuplicate: isMarkedDuplicate(line),
  }));
  return {
    outcomes: outcomes.filter(({ truth }) => truth.length > 0),
    shownDuplicates: shownDuplicates(desk, line.key, alike),
    cpuMs,
    promptTokens: promptTokens(promptFor(question)),
    answer,
    question,
  };
}

/** Asks about the same issue in other words, and says what that changed. */
export async function askReworded(desk: Desk, { line, asking, choices }: Filed, { answer, question }: Asked): Promise<Flip[]> {
  const baselines = desk.used.baselines(asking.snapshot);
  const before = { ranked: rankValues(answer, question.votes, baselines), shown: shownValues(answer) };
  const flips: Flip[] = [];
  for (const rewording of rewordingNames) {
    const { snapshot } = asPastIssue({ ...line, ...rewordings[rewording](line) });
    const seen = await desk.past.lookBack({ ...asking, snapshot });
    const votes = seen.vote(choices);
    const other = await desk.answer({ snapshot, choices, votes, nearest: seen.nearest });
    const ranked = rankValues(other, votes, baselines);
    const shown = shownValues(other);
    for (const field of triageFields) {
      if (!choices[field].open) continue;
      const isFirstOther = ranked[field].values[0] !== before.ranked[field].values[0];
      flips.push({ field, rewording, first: isFirstOther, shown: shown[field].join('\n') !== before.shown[field].join('\n') });
    }
  }
  return flips;
}

/** Voting is most of what a replay costs, and what lagging costs is asked of one field. */
const componentsAlone = ({ components }: Choices): Choices => ({
  ...mapFields((): Choice => ({ open: false, why: 'switched_off' })),
  components,
});

function rankOf(key: string, alike: readonly Alike[]): number | null {
  const at = alike.findIndex(({ issueId }) => issueId === key);
  return at < 0 ? null : at + 1;
}

const shownDuplicates = ({ marked }: Desk, asking: string, alike: readonly Alike[]): ShownDuplicate[] =>
  alike
    .filter(({ likeness }) => likeness === 'duplicate')
    .map(({ issueId }, place) => ({
      asking,
      isFirst: place === 0,
      isMarkedSame: marked.areMarkedSame(asking, issueId),
      isLinked: marked.areLinked(asking, issueId),
    }));
