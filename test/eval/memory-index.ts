import type { Candidate, Candidates, HistoryIndex, IndexEntry } from '../../src/domain/ports';

/** As the statement rounds it: terms that weigh the same must come out equal in whatever order they were added up. */
const rounded = (score: number): number => Math.round(score * 1e9) / 1e9;

/**
 * The term index of one project in memory, for replays of thousands of issues. It answers as the product's SQL does, and a
 * test holds the two against each other.
 */
export function memoryIndex(): Pick<HistoryIndex, 'findCandidates' | 'listRecentValues' | 'saveEntries'> {
  const entries = new Map<string, IndexEntry>();
  const postings = new Map<number, IndexEntry[]>();
  const frequency = (term: number) => postings.get(term)?.length ?? 0;
  const present = (terms: readonly number[]) =>
    new Map(terms.flatMap((term) => (frequency(term) > 0 ? [[term, frequency(term)] as const] : [])));

  return {
    async saveEntries(_, added) {
      for (const entry of added) {
        if (entries.has(entry.issueId)) throw new Error(`${entry.issueId} is indexed already: a replay adds each issue once`);
        entries.set(entry.issueId, entry);
        for (const term of entry.terms) {
          const known = postings.get(term);
          if (known) known.push(entry);
          else postings.set(term, [entry]);
        }
      }
    },
    listRecentValues: async (_, before, limit) =>
      [...entries.values()]
        .filter(({ createdAt }) => createdAt < before)
        .sort((left, right) => right.createdAt - left.createdAt)
        .slice(0, limit)
        .map(({ values }) => values),
    async findCandidates(_, { terms, exceptIssueId, limit }): Promise<Candidates> {
      const frequencies = present(terms.map(({ hash }) => hash));
      const found = new Map<string, { entry: IndexEntry; score: number; terms: number[] }>();
      for (const { hash: term, weight } of terms) {
        const gain = weight * Math.log(1 + entries.size / frequency(term));
        for (const entry of postings.get(term) ?? []) {
          if (entry.issueId === exceptIssueId) continue;
          const known = found.get(entry.issueId) ?? { entry, score: 0, terms: [] };
          found.set(entry.issueId, known);
          known.score += gain;
          known.terms.push(term);
        }
      }
      const candidates = [...found.values()]
        .map((one) => ({ ...one, score: rounded(one.score) }))
        .sort((left, right) => right.score - left.score || right.entry.createdAt - left.entry.createdAt)
        .slice(0, limit)
        .map(({ entry, terms: held }): Candidate => ({ ...entry, terms: held }));
      return { candidates, frequencies, issues: entries.size };
    },
  };
}
