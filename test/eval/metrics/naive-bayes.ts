import { highestFirst } from './highest-first';

/**
 * Multinomial naive Bayes that learns as time goes on. A document with several values counts once for each of them.
 * Score of a value v: log P(v) + sum over words w of log((count(w, v) + 1) / (words(v) + vocabulary)), which is Laplace
 * smoothing.
 * Words never seen before are left out.
 *
 * Source: Manning, Raghavan and Schütze, Introduction to Information Retrieval, 2008, section 13.2.
 */
export function createNaiveBayes() {
  /** For each word, how often it stood in documents of each value: the scores below touch only what occurred. */
  const counts = new Map<string, Map<string, number>>();
  const documents = new Map<string, number>();
  const totals = new Map<string, number>();

  return {
    learn(words: readonly string[], values: readonly string[]): void {
      for (const value of values) {
        documents.set(value, (documents.get(value) ?? 0) + 1);
        totals.set(value, (totals.get(value) ?? 0) + words.length);
      }
      if (values.length === 0) return;
      for (const word of words) {
        const byValue = counts.get(word) ?? new Map<string, number>();
        for (const value of values) byValue.set(value, (byValue.get(value) ?? 0) + 1);
        counts.set(word, byValue);
      }
    },

    /** The likeliest value; of equals the first by name. Undefined before anything was learnt. */
    predict(words: readonly string[]): string | undefined {
      const known = words.flatMap((word) => counts.get(word) ?? []);
      const allDocuments = [...documents.values()].reduce((sum, count) => sum + count, 0);
      const scores = new Map<string, number>();
      for (const [value, seen] of documents) {
        const smoothed = (totals.get(value) ?? 0) + counts.size;
        scores.set(value, Math.log(seen / allDocuments) - known.length * Math.log(smoothed));
      }
      for (const byValue of known) {
        for (const [value, count] of byValue) scores.set(value, (scores.get(value) ?? 0) + Math.log(count + 1));
      }
      return highestFirst(scores)[0];
    },
  };
}
