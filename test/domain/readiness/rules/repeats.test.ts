import { describe, expect, it } from 'vitest';
import { repeatsOfSummary } from '../../../../src/domain/readiness/rules/repeats';
import { readRuleText } from '../../../../src/domain/readiness/rules/rule-text';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { factsOf, resultOf, verdictOf, wordsOf } from './facts';

const title = 'As a user I want everything to be faster';

describe('a description that begins with its title', () => {
  it.each([title, `${title}.`, `- ${title} so that I am happy.`, `*${title.toUpperCase()}!* And more.`])('one story told twice is one ask: %s', (description) => {
    expect(verdictOf('one_ask', title, description)).toBe('met');
  });

  it('two stories are two', () => {
    const facts = factsOf(title, 'As a clerk I want a list of orders.');
    expect(wordsOf('one_ask', facts)).toEqual([title, 'As a clerk I want a list of orders.']);
    expect(verdictOf('one_ask', title, `${title}s.`)).toBe('not_met');
  });

  it('a vague word counts once, and again where it is new', () => {
    expect(resultOf('vague_words', factsOf(title, `${title} so that I am happy.`))).toMatchObject({ count: 1 });
    expect(resultOf('vague_words', factsOf(title, `- ${title} and easier.`))).toMatchObject({ count: 2 });
    expect(wordsOf('vague_words', factsOf(title, `- ${title} and easier.`))).toEqual(['faster', 'easier']);
  });

  it.each(['- ', 'a. ', `${title}\n`])('takes time in proportion to the length: %j', (unit) => {
    const build = (size: number) => readRuleText(factsOf(title, unit.repeat(Math.ceil(size / unit.length)).slice(0, size)).issue.snapshot).sentences;
    expect(growth(2_000, build, repeatsOfSummary)).toBeLessThan(LINEAR_GROWTH);
  });
});
