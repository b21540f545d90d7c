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
import { components, key, named } from './fixtures';
import { hostileTexts } from './speed-texts';

const MB = 1_000_000;

/** Four times the text takes about 4 times as long in linear work, 16 times in quadratic work. */
const LINEAR = 12;

/** What takes less than this, in milliseconds, is lost in the noise of the machine. */
const SHORTEST_MS = 3;

/** Other work meets single runs only, so one linear round among these is proof. */
const ROUNDS = 5;

/** Processor time, not the clock's: what else the machine does is left out. */
function cpuMs(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
}

/** How many times more processor time four times the text takes: the least of several rounds. */
function growth(chars: number, make: (chars: number) => string, work: (text: string) => unknown): number {
  const [quarter, whole] = [make(chars / 4), make(chars)];
  const least = { quarter: Infinity, whole: Infinity };
  let ratio = Infinity;
  for (let round = 0; round < ROUNDS && ratio >= LINEAR; round++) {
    least.quarter = Math.min(least.quarter, cpuMs(() => work(quarter)));
    least.whole = Math.min(least.whole, cpuMs(() => work(whole)));
    ratio = least.whole / Math.max(least.quarter, SHORTEST_MS);
  }
  return ratio;
}

/** What is not linear shows in a smaller text first: a whole megabyte of it might take hours. */
const isLinear = (make: (chars: number) => string, work: (text: string) => unknown): boolean =>
  [MB / 16, MB].every((chars) => growth(chars, make, work) < LINEAR);

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

describe('hostile text of a megabyte', () => {
  it.each(Object.entries(works))('%s: linear in the length', { timeout: 120_000 }, (_, work) => {
    const superlinear = hostileTexts.filter(([, make]) => !isLinear(make, work)).map(([name]) => name);
    expect(superlinear).toEqual([]);
  });

  it('the measure itself: tells quadratic work from linear work', () => {
    const everyPair = (text: string) => {
      let pairs = 0;
      for (const one of text) for (const another of text) pairs += Number(one === another);
      return pairs;
    };
    const a = (chars: number) => 'a'.repeat(chars);
    // A busy machine may spoil one short run: half of what is asked of quadratic work is far from what linear work shows.
    expect(growth(20_000, a, everyPair)).toBeGreaterThan(LINEAR / 2);
    expect(growth(MB, a, (text) => text.split(''))).toBeLessThan(LINEAR);
  });
});
