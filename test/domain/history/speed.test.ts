import { describe, expect, it } from 'vitest';
import { comparable, compare } from '../../../src/domain/history/likeness';
import { askedTerms } from '../../../src/domain/history/look-up';
import { issueWords, nameMentions } from '../../../src/domain/history/name-mentions';
import { termsOf } from '../../../src/domain/history/terms';
import { wordsIn } from '../../../src/domain/history/words';
import type { IssueSnapshot } from '../../../src/domain/issue/snapshot';
import type { Choices } from '../../../src/domain/taxonomy/taxonomy';
import { triagePrompt } from '../../../src/domain/triage/prompt';
import { missingQuestions } from '../../../src/domain/triage/questions';
import { suggestByRules } from '../../../src/domain/triage/rules';
import { placedWords } from '../../../src/domain/triage/words';
import { growth, LINEAR_GROWTH } from '../issue/growth';
import { components, key, named } from './fixtures';
import { hostileTexts } from './speed-texts';

/** Over eight times what Jira lets a description hold: 32,767 characters. */
const LONGEST = 270_000;

/** What is not linear shows in a smaller text first: the longest might take hours. */
const isLinear = (make: (chars: number) => string, work: (text: string) => unknown): boolean =>
  [LONGEST / 10, LONGEST].every((chars) => growth(chars / 8, make, work) < LINEAR_GROWTH);

const issue = (text: string): IssueSnapshot => ({
  id: '1',
  key: 'A-1',
  projectId: '2',
  issueType: 'Bug',
  summary: text,
  description: text,
  hiddenCharacters: { total: 0, control: 0, zeroWidth: 0, bidirectional: 0, tag: 0 },
  truncated: false,
});

const values = named('Web server', 'Mail server', 'a a a b', 'error', '支払い');
const choices: Choices = components('Web server', 'Mail server', 'a a a b', 'error', '支払い');
const other = comparable({ summary: 'Web server says error', description: 'a a a b 支払い' });

const works: Readonly<Record<string, (text: string) => unknown>> = {
  wordsIn,
  placedWords,
  termsOf: (text) => termsOf(issue(text)),
  askedTerms: (text) => askedTerms(key, issue(text)),
  nameMentions: (text) => nameMentions(values, issueWords(issue(text))),
  'nameMentions of a hostile name': (text) => nameMentions([{ id: '1', name: text }, ...values], issueWords(issue('Web server'))),
  comparable: (text) => comparable(issue(text)),
  compare: (text) => compare(comparable(issue(text)), other, { alike: 0.5, days: 1 }, (word) => word.length),
  'compare with itself': (text) => {
    const here = comparable(issue(text));
    return compare(here, here, { alike: 0.5, days: 1 }, (word) => word.length);
  },
  missingQuestions: (text) => missingQuestions(issue(text)),
  'missingQuestions of a wish': (text) => missingQuestions({ ...issue(text), issueType: 'Story' }),
  suggestByRules: (text) => suggestByRules(issue(text), choices),
  triagePrompt: (text) =>
    triagePrompt(issue(text), choices, '0123456789abcdef'.repeat(2), [{ issueId: '2', key: 'A-2', summary: text, values: [{ field: 'components', names: ['error'] }] }]),
};

describe('hostile text of any length', () => {
  it.each(Object.entries(works))('%s: linear in the length', { timeout: 120_000 }, (_, work) => {
    const superlinear = hostileTexts.filter(([, make]) => !isLinear(make, work)).map(([name]) => name);
    expect(superlinear).toEqual([]);
  });
});
