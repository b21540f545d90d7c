import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { sentenceFigures, type SentenceFigures } from '../../../eval/readiness/sentence-figures';

/** Public sentences, stories and issues that lie beside the repository and are no part of it. */
const data = join(__dirname, '../../../../../shared/data');
const readiness = (name: string) => join(data, 'readiness', `${name}.jsonl`);

const RUN_MS = 60_000;

describe.skipIf(!existsSync(data))('sentence figures (skipped where ../shared/data is absent)', () => {
  let figures: SentenceFigures;
  beforeAll(async () => {
    figures = await sentenceFigures({
      bee: readiness('bee-sentences'),
      chat: readiness('chat-bug-sentences'),
      annotatedStories: readiness('ustai-qus-annotated'),
      stories: readiness('dalpiaz-user-stories'),
      toolStories: readiness('aqusa-jira-stories'),
      issues: join(data, 'issues/jira-issues.jsonl'),
    });
  }, RUN_MS);

  const f1 = (name: string) => {
    const { precision, recall } = figures.criteria[name] ?? { precision: null, recall: null };
    return precision && recall ? (2 * precision * recall) / (precision + recall) : 0;
  };

  it.each([
    ['steps', 0.65, 0.45, 0.6],
    ['expected', 0.7, 0.65, 0.5],
    ['observed', 0.67, 0.6, 0.73],
  ])('F1 of %s holds, and is above the patterns of triage on each set', (part, whole, apart, chat) => {
    expect(f1(`bee.${part}`)).toBeGreaterThanOrEqual(whole);
    expect(f1(`bee.apart.${part}`)).toBeGreaterThanOrEqual(apart);
    expect(f1(`chat.${part}`)).toBeGreaterThanOrEqual(chat);
    for (const set of ['bee', 'bee.apart', 'chat']) expect(f1(`${set}.${part}`)).toBeGreaterThan(f1(`${set}.${part}.baseline`));
  });

  it('the form of a story is found where it is and not in bugs or other sentences', () => {
    expect(figures.criteria['story.form.real']?.recall).toBeGreaterThanOrEqual(0.99);
    expect(figures.criteria['story.form.written']?.recall).toBeGreaterThanOrEqual(0.99);
    expect(figures.falseAlarms.bugs.n).toBeGreaterThan(2_000);
    expect(figures.falseAlarms.bugs.found).toBe(0);
    expect(figures.falseAlarms.sentences.found).toBe(0);
  });

  it('two asks in one: no list of words agrees much with the people who marked them', () => {
    expect(f1('story.conjunctions')).toBeGreaterThan(0.25);
    expect(f1('story.conjunctions')).toBeLessThan(0.5);
  });

  it('an interval surrounds its figure', () => {
    for (const { recall, interval95 } of Object.values(figures.criteria)) {
      if (recall === null || interval95.recall === null) continue;
      expect(interval95.recall[0]).toBeLessThanOrEqual(recall);
      expect(interval95.recall[1]).toBeGreaterThanOrEqual(recall);
    }
  });
});
