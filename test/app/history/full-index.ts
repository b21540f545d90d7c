import { packHashes } from '../../../src/adapters/sql/history-rows';
import { HistoryLimits } from '../../../src/domain/history/history-limits';
import type { HistoryScope, IndexEntry } from '../../../src/domain/ports';
import type { Database } from '../../bench/open-database';

/** Terms that stand in a third of all issues: 0 to 24, eight in each. */
const COMMON = { TERMS: 25, OF_EACH: 8 } as const;

/** As many issues as the index keeps, each with as many terms: common ones, ones of some dozens of issues, and ones of a few. */
export function fullIndex(): IndexEntry[] {
  let seed = 7;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  return Array.from({ length: HistoryLimits.ISSUES_PER_PROJECT }, (_, n) => {
    const terms = new Set(Array.from({ length: COMMON.OF_EACH }, (_, at) => (n + at * 3) % COMMON.TERMS));
    while (terms.size < HistoryLimits.TERMS_PER_ISSUE) terms.add(spread(terms.size % 2 === 0 ? next(2_000) : 2_000 + next(60_000)));
    const id = 10_000 + n * 3;
    const at = 1_700_000_000_000 + id;
    const values = [1, 2, 3, 4, 5, 6].map((value) => spread(value * 100 + (n % 7)));
    return { issueId: String(id), createdAt: at, changedAt: at, terms: [...terms], values };
  });
}

/** Over all 32 bits, as hashes are, and above the common terms. */
const spread = (word: number): number => 1_000 + ((Math.imul(word + 1, 2_654_435_761) >>> 0) % 4_000_000_000);

const PAGE = 100;

/** Puts entries into empty tables page by page, newest first, as the reading of a project's past does, but past the app. */
export async function loadIndex({ run }: Database, { projectId, keyId }: HistoryScope, entries: readonly IndexEntry[]): Promise<void> {
  const newestFirst = [...entries].reverse();
  for (let at = 0; at < newestFirst.length; at += PAGE) {
    const page = newestFirst.slice(at, at + PAGE);
    await run(
      `INSERT INTO history_issues VALUES ${page.map(() => "(?, ?, ?, ?, ?, ?, ?, ?, '')").join(', ')}`,
      page.flatMap((one) => [one.issueId, projectId, keyId, one.createdAt, one.changedAt, one.changedAt, packHashes(one.terms), packHashes(one.values)]),
    );
    const postings = page.flatMap(({ issueId, terms }) => terms.map((term) => [term, issueId]));
    await run(`INSERT INTO history_terms VALUES ${postings.map(() => '(?, ?)').join(', ')}`, postings.flat());
  }
  await run('ANALYZE TABLE history_issues, history_terms');
}
