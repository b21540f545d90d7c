import { findAlike } from '../../src/domain/history/find-alike';
import { HistoryLimits } from '../../src/domain/history/history-limits';
import { askedTerms, rankNeighbours } from '../../src/domain/history/look-up';
import { voteFromPast } from '../../src/domain/history/vote';
import { wordsIn } from '../../src/domain/history/words';
import { startStopwatch } from '../eval/stopwatch';
import type { BenchIssues } from './bench-issues';
import { RankTargets, type Figure } from './figure';
import { median, quantile } from './quantile';
import { benchKey, walkPast, type Filed } from './walk-past';

/** Every how many issues with a full list of candidates one is measured. */
const EVERY = 3;

/**
 * CPU of what one triage makes of a look into a full list of candidates: terms, ranking, votes over all fields, comparing the
 * texts that were read back. Beside it what merely taking the words of the same texts once costs, which tells machines apart.
 */
export async function measureRanking({ projects }: BenchIssues): Promise<readonly Figure[]> {
  const rounds: { readonly rank: number; readonly words: number }[] = [];
  let met = 0;
  for (const issues of projects) {
    await walkPast(issues, async (filed) => {
      const isFull = filed.found.candidates.length === HistoryLimits.CANDIDATES && filed.nearest.length === HistoryLimits.NEIGHBOURS;
      if (!isFull || met++ % EVERY !== 0) return;
      const recent = await filed.listRecent();
      rounds.push({ rank: cpuMs(() => rank(filed, recent)), words: cpuMs(() => takeWords(filed)) });
    });
  }
  if (rounds.length === 0) return [{ key: 'rank.n', value: 0, unit: 'issues with a full list of candidates' }];
  const ms = rounds.map((round) => round.rank);
  const middle = median(ms);
  return [
    { key: 'rank.n', value: rounds.length, unit: `issues with ${HistoryLimits.CANDIDATES} candidates` },
    { key: 'rank.cpuMsPer200', value: middle, unit: 'ms of CPU on this machine, median', atMost: RankTargets.CPU_MS },
    { key: 'rank.cpuMsPer200P95', value: quantile(ms, 0.95), unit: 'ms of CPU on this machine', atMost: RankTargets.CPU_MS },
    { key: 'rank.cpuRatioToWords', value: middle / median(rounds.map(({ words }) => words)), unit: 'times taking the words of the same texts once' },
  ];
}

function rank({ issue: { snapshot, createdAt, choices }, found, nearest }: Filed, recent: readonly (readonly number[])[]): void {
  const asked = askedTerms(benchKey, snapshot);
  const neighbours = rankNeighbours(asked, found, createdAt);
  const voters = neighbours.slice(0, HistoryLimits.NEIGHBOURS);
  voteFromPast(benchKey, snapshot, choices, { asked, voters, issues: found.issues, recent });
  findAlike(benchKey, snapshot, nearest.map((past) => past.snapshot), neighbours, { ...found, recent });
}

function takeWords({ issue, nearest }: Filed): void {
  for (const { snapshot } of [issue, ...nearest]) {
    wordsIn(snapshot.summary);
    wordsIn(snapshot.description);
  }
}

function cpuMs(work: () => void): number {
  const stopwatch = startStopwatch();
  work();
  return stopwatch.stop();
}
