import { describe, expect, it } from 'vitest';
import { storyProblems } from './story-problems';
import { readUserStory } from '../../../src/domain/readiness/sentences/user-story';
import { hostileTexts } from '../../domain/readiness/sentences/hostile-texts';

const problems = (text: string) => {
  const story = readUserStory(text);
  if (!story) throw new Error(`No story in: ${text}`);
  return storyProblems(text, story);
};

describe('storyProblems', () => {
  it('finds none in a story with all parts and one ask', () => {
    expect(problems('As a clerk, I want to copy orders and invoices so that I save time and money.')).toEqual([]);
  });

  it.each([
    ['I want to copy orders so that I save time.', ['no_role']],
    ['As a clerk, I want so that I save time.', ['no_want']],
    ['As a clerk, I want to copy orders.', ['no_benefit']],
    ['As a clerk, I want to copy orders and export invoices so that I save time.', ['conjunctions']],
    ['As a clerk, I want to copy orders so that I save time. The button is blue.', ['several_sentences']],
    ['As a clerk, I want to copy orders (and invoices) so that I save time.', ['brackets']],
    ['As a clerk, I want to copy papers such as orders so that I save time.', ['examples']],
  ])('names what could be better: %s', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  it('looks at the line of the story alone', () => {
    expect(problems('Title (draft)\nAs a clerk, I want to copy orders so that I save time.\nSee (below). More.')).toEqual([]);
  });

  it('a second ask that only the benefit names is none', () => {
    expect(problems('As a clerk, I want copies so that I can file and export them.')).toEqual([]);
  });

  it('hostile text of 100 KB is read to its end', () => {
    for (const text of hostileTexts) {
      const story = readUserStory(text);
      if (story) expect(storyProblems(text, story).length).toBeLessThanOrEqual(7);
    }
  });
});
