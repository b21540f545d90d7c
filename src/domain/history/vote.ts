import type { IssueSnapshot } from '../issue/snapshot';
import type { Candidates, TermKey } from '../ports';
import { mapFields, type Choices } from '../taxonomy/taxonomy';
import type { FieldValue, TriageField } from '../triage/field';
import { HistoryLimits } from './history-limits';
import { hashTerm, hashValue } from './index-entry';
import type { AskedTerm, Neighbour } from './look-up';
import { issueWords, nameMentions, type IssueWords } from './name-mentions';
import { countTermValues, countValues } from './value-counts';
import { logShare, namedOdds, tellingWord, weigh, wordOdds, type FieldPast } from './value-evidence';
import type { HistoryVote, HistoryVotes } from './votes';

/** What one look into the index gave, and who may speak. */
export interface Past {
  readonly asked: readonly AskedTerm[];
  /** The nearest past issues that may speak: for a person those they may see, with the values Jira gives today. */
  readonly voters: readonly Neighbour[];
  readonly issues: Candidates['issues'];
  /** Values of the newest issues, newest first: how much the project uses each value, and of late. */
  readonly recent: readonly (readonly number[])[];
}

/**
 * How far the weights, which were learned on components, hold for a field: below 1 they promise too much there. Chosen where
 * what is said comes nearest to what is true on eleven public projects.
 */
const sharpness: Readonly<Record<TriageField, number>> = { components: 1, labels: 0.6, type: 0.7, priority: 0.7 };

/** Past issues named with a vote. */
const MAX_CITED = 3;

/**
 * What the past says about each open field. A value nobody may cite a past issue for, and that the issue does not name, is left
 * out, however often it is used: what nobody can look at is no evidence. Beside the voters only the use of each value in the
 * project counts, whoever may see those issues.
 */
export function voteFromPast(key: TermKey, snapshot: IssueSnapshot, choices: Choices, past: Past): HistoryVotes {
  const words = issueWords(snapshot);
  return mapFields((field) => {
    const choice = choices[field];
    return choice.open ? voteOnField(key, words, { field, values: choice.values }, past) : [];
  });
}

function voteOnField(
  key: TermKey,
  words: IssueWords,
  { field, values }: { field: TriageField; values: readonly FieldValue[] },
  past: Past,
): HistoryVote[] {
  const hashes = new Map(values.map((value) => [hashValue(key, field, value.id), value]));
  const known = new Set(hashes.keys());
  const counts = countValues(past.recent, known);
  if (counts.total === 0) return [];
  const labelled = Math.max(1, (past.issues * counts.total) / past.recent.length);
  const neighbours = past.voters.filter((neighbour) => holdsAny(neighbour, known));
  const fieldPast: FieldPast = { asked: past.asked, counts, termCounts: countTermValues(neighbours, known), labelled };
  const votes = shareVotes(past.voters, known);
  const mentions = nameMentions(values, words);
  const weighed = [...hashes].map(([hash, value]) => {
    const mention = mentions.get(value.id);
    const share = counts.share.get(hash) ?? 0;
    const named = mention
      ? namedOdds(mention.level, mention.words.map((word) => hashTerm(key, word)), hash, { neighbours, share })
      : 0;
    const weight = weigh({
      neighbours: logShare(votes.get(hash) ?? 0),
      words: wordOdds(fieldPast, hash),
      tellingWord: tellingWord(fieldPast, hash),
      recentUse: logShare(counts.recent.get(hash) ?? 0),
      named,
    });
    return { hash, value, weight, isNamed: mention !== undefined };
  });
  const most = Math.max(...weighed.map(({ weight }) => weight));
  const odds = (weight: number) => Math.exp(sharpness[field] * (weight - most));
  const sum = weighed.reduce((all, { weight }) => all + odds(weight), 0);
  return weighed
    .map(({ hash, value, weight, isNamed }) => {
      const pastIssues = past.voters.filter((voter) => voter.values.has(hash)).map(({ issueId }) => issueId);
      return { value, share: odds(weight) / sum, pastIssues: pastIssues.slice(0, MAX_CITED), isNamed };
    })
    .filter(({ pastIssues, isNamed }) => pastIssues.length > 0 || isNamed)
    .sort((left, right) => right.share - left.share)
    .map(({ value, share, pastIssues }) => ({ value, share, pastIssues }));
}

function holdsAny({ values: held }: Neighbour, values: ReadonlySet<number>): boolean {
  for (const value of held) if (values.has(value)) return true;
  return false;
}

/** The nearest issues' votes, by the square of how alike they are; one without a value of the field stays silent. */
function shareVotes(voters: readonly Neighbour[], values: ReadonlySet<number>): ReadonlyMap<number, number> {
  const votes = new Map<number, number>();
  let all = 0;
  for (const { alike, values: held } of voters.slice(0, HistoryLimits.NEIGHBOURS)) {
    const own = [...held].filter((value) => values.has(value));
    if (own.length === 0) continue;
    all += alike ** 2;
    for (const value of own) votes.set(value, (votes.get(value) ?? 0) + alike ** 2);
  }
  return new Map([...votes].map(([value, vote]) => [value, vote / all]));
}
