import type { Block } from '../change/draft-text';
import { fingerprint } from '../issue/fingerprint';
import type { QuestionId } from './question-id';

interface QuestionText {
  /** Rises when another question is put under the same name, so that it may be put once more; not for better wording. */
  readonly version: number;
  readonly text: string;
}

const texts: Readonly<Record<QuestionId, QuestionText>> = {
  steps: { version: 1, text: 'Which steps lead to it, one by one? A short example that shows it is just as good.' },
  environment: { version: 1, text: 'Where does it happen: which version, and which browser, device or system?' },
  actual: { version: 1, text: 'What happens exactly? The words of an error message help most.' },
  expected: { version: 1, text: 'What did you expect to happen instead?' },
  frequency: { version: 1, text: 'How often does it happen: every time, now and then, or once so far?' },
  purpose: { version: 1, text: 'Who needs this, and what does it make possible for them?' },
  acceptance: { version: 1, text: 'How can we tell that it is done? A few points to check are enough.' },
  scope: { version: 1, text: 'What belongs to it, and what does not?' },
};

/** A question as the reporter reads it. */
export const questionText = (id: QuestionId): string => texts[id].text;

/** What stands for a question that was put: SHA-256 (hex) of its name and the version of its text. */
export const questionHash = (id: QuestionId): string => fingerprint({ question: id, version: texts[id].version });

/** The comment that puts the questions: the app's own words and nothing else. At least one question. */
export const questionBlocks = (ids: readonly QuestionId[]): Block[] => [
  {
    type: 'paragraph',
    text:
      ids.length === 1
        ? 'Thank you for writing this down. One answer would help us to take it further:'
        : 'Thank you for writing this down. A few answers would help us to take it further:',
  },
  { type: 'bullets', items: ids.map(questionText) },
];
