import { expectation, outcome } from '../../../src/domain/triage/bug-words';
import { isStepLine } from '../../../src/domain/triage/told';
import { bugSentence, type BugPart } from '../../../src/domain/readiness/sentences/bug-sentence';
import { foldSentence } from '../../../src/domain/readiness/sentences/fold-sentence';
import { storyProblems, type StoryProblem } from './story-problems';
import { readUserStory } from '../../../src/domain/readiness/sentences/user-story';
import { seededRandom } from '../metrics/seeded-random';
import { detectionFigures, type DetectionFigures } from './detection-figures';
import {
  AnnotatedStoryRowSchema,
  IssueRowSchema,
  readRows,
  SentenceRowSchema,
  StoryRowSchema,
  ToolStoryRowSchema,
  type AnnotatedStoryRow,
  type SentenceRow,
} from './sentence-rows';

/** Paths of files with one JSON object a line. */
export interface SentenceFiles {
  /** Sentences of bug reports and of developer chat, labelled by people. */
  readonly bee: string;
  readonly chat: string;
  /** Stories annotated by people, stories without labels, stories with labels of a tool. */
  readonly annotatedStories: string;
  readonly stories: string;
  readonly toolStories: string;
  /** Issues; those of type Bug hold no user story. */
  readonly issues: string;
}

export interface SentenceFigures {
  /**
   * `bee.*` and `chat.*`: a part of a bug report in one sentence. `.baseline`: the patterns of triage on the same sentences.
   * `bee.apart.*`: two fifths of it whose mistakes nobody read while the words were chosen. Not quite unseen: a first sample of 45
   * sentences a label came from the whole file, and their figures were printed along the way. Chat and stories were read from.
   * `story.*`: form and problems of user stories.
   */
  readonly criteria: Readonly<Record<string, DetectionFigures>>;
  /** User stories with a role found where there are none. */
  readonly falseAlarms: Readonly<Record<'sentences' | 'bugs', { readonly n: number; readonly found: number }>>;
}

const labelOf: Readonly<Record<BugPart, SentenceRow['label']>> = { steps: 'S2R', expected: 'EB', observed: 'OB' };
export const bugParts: readonly BugPart[] = ['steps', 'expected', 'observed'];

const baseline: Readonly<Record<BugPart, (folded: string) => boolean>> = {
  steps: isStepLine,
  expected: (folded) => expectation.test(folded),
  observed: (folded) => outcome.test(folded),
};

/** Whether the sentence classifier finds a part of a bug report in a sentence. The rules use wider patterns; only that of `observed` asks it, too. */
export const shipped = (part: BugPart) => (text: string) => bugSentence(text).has(part);
const triage = (part: BugPart) => (text: string) => baseline[part](foldSentence(text));

export const partFigures = (rows: readonly SentenceRow[], part: BugPart, detect: (text: string) => boolean): DetectionFigures =>
  detectionFigures(rows.map(({ text, label }) => ({ isThere: label === labelOf[part], isFlagged: detect(text) })));

const FOLDS = 5;
const READ_FOLDS = 3;

/** The rows of the folds that were kept apart; a sentence that occurs twice is in one fold. */
function rowsApart(rows: readonly SentenceRow[]): SentenceRow[] {
  const random = seededRandom();
  const folds = new Map<string, number>();
  for (const { text } of rows) if (!folds.has(text)) folds.set(text, Math.floor(random() * FOLDS));
  return rows.filter(({ text }) => (folds.get(text) ?? 0) >= READ_FOLDS);
}

/** Precision and recall of the sentence detectors on labelled files. Deterministic. */
export async function sentenceFigures(files: SentenceFiles): Promise<SentenceFigures> {
  const [bee, chat, annotated, stories, tool, issues] = await Promise.all([
    readRows(files.bee, SentenceRowSchema),
    readRows(files.chat, SentenceRowSchema),
    readRows(files.annotatedStories, AnnotatedStoryRowSchema),
    readRows(files.stories, StoryRowSchema),
    readRows(files.toolStories, ToolStoryRowSchema),
    readRows(files.issues, IssueRowSchema),
  ]);
  const bugs = issues.filter(({ type }) => type === 'Bug').map(({ summary, description }) => `${summary}\n${description ?? ''}`);
  const sentences = [...bee, ...chat].map(({ text }) => text);
  const negatives = [...bugs, ...sentences].map((text) => ({ isThere: false, isFlagged: hasForm(text) }));
  const formOf = (rows: readonly { readonly story: string }[]) =>
    detectionFigures([...rows.map(({ story }) => ({ isThere: true, isFlagged: hasForm(story) })), ...negatives]);
  const sets = { bee, 'bee.apart': rowsApart(bee), chat };
  return {
    criteria: {
      ...Object.fromEntries(
        Object.entries(sets).flatMap(([set, rows]) =>
          bugParts.flatMap((part) => [
            [`${set}.${part}`, partFigures(rows, part, shipped(part))] as const,
            [`${set}.${part}.baseline`, partFigures(rows, part, triage(part))] as const,
          ]),
        ),
      ),
      'story.form.real': formOf(stories),
      'story.form.written': formOf(annotated),
      'story.no_role.tool': detectionFigures(
        tool.map(({ text, aqusaDefects }) => ({ isThere: aqusaDefects.some(({ subkind }) => subkind === 'no_role'), isFlagged: !hasForm(text) })),
      ),
      'story.conjunctions': problemFigures(annotated, 'conjunctions', ({ qus }) => qus.atomic === 'conjunctions'),
      'story.several_sentences': problemFigures(annotated, 'several_sentences', ({ qus }) => ['not_minimal', 'punctuation'].includes(qus.minimal)),
      'story.brackets': problemFigures(annotated, 'brackets', ({ qus }) => qus.minimal === 'brackets'),
      'story.examples': problemFigures(annotated, 'examples', ({ qus }) => qus.minimal === 'example'),
    },
    falseAlarms: {
      sentences: { n: sentences.length, found: sentences.filter(hasForm).length },
      bugs: { n: bugs.length, found: bugs.filter(hasForm).length },
    },
  };
}

/** Whether a story with a role and a want is read in a text. */
export const hasForm = (text: string): boolean => {
  const story = readUserStory(text);
  return Boolean(story?.role && story.want);
};

const problemFigures = (rows: readonly AnnotatedStoryRow[], problem: StoryProblem, isThere: (row: AnnotatedStoryRow) => boolean): DetectionFigures =>
  detectionFigures(
    rows.map((row) => {
      const story = readUserStory(row.story);
      return { isThere: isThere(row), isFlagged: story !== null && storyProblems(row.story, story).includes(problem) };
    }),
  );
