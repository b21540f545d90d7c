import { basename } from 'node:path';
import { detectionFigures, type DetectionFigures } from './detection-figures';
import { bugParts, hasForm, partFigures, shipped } from './sentence-figures';
import { AnnotatedStoryRowSchema, readRows, SentenceRowSchema } from './sentence-rows';
import type { WeakCase } from './weak-case';

export interface CriteriaFiles {
  /** Labelled sentences; the criteria of the first file have plain names, those of another its name in brackets. */
  readonly sentences: readonly string[];
  readonly stories: string | undefined;
}

export type Criteria = Readonly<Record<string, DetectionFigures>>;

/**
 * Of classifiers of single sentences, not of the rules, which use wider patterns.
 *
 * `steps`, `expected`, `observed`: one sentence says it, by people's labels. `story_form`: a user story is read where there is
 * one, and not in those sentences nor in bugs.
 *
 * @throws BadExportError
 */
export async function criteriaFigures({ sentences, stories }: CriteriaFiles, cases: readonly WeakCase[]): Promise<Criteria> {
  const criteria: Record<string, DetectionFigures> = {};
  const negatives = cases.filter(({ kind }) => kind === 'bug').map(({ checked }) => `${checked.summary}\n${checked.description}`);
  for (const [index, path] of sentences.entries()) {
    const rows = await readRows(path, SentenceRowSchema);
    for (const part of bugParts) criteria[index === 0 ? part : `${part} (${setOf(path)})`] = partFigures(rows, part, shipped(part));
    negatives.push(...rows.map(({ text }) => text));
  }
  if (stories === undefined) return criteria;
  const written = await readRows(stories, AnnotatedStoryRowSchema);
  return {
    ...criteria,
    story_form: detectionFigures([
      ...written.map(({ story }) => ({ isThere: true, isFlagged: hasForm(story) })),
      ...negatives.map((text) => ({ isThere: false, isFlagged: hasForm(text) })),
    ]),
  };
}

/** `chat` for `chat-bug-sentences.jsonl`. */
const setOf = (path: string) => basename(path).replace(/[-.].*$/, '');
