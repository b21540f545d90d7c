import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Choices } from '../../src/domain/taxonomy/taxonomy';
import type { ExportLine } from '../../workbench/simulators/jira/export-line';
import { answerByRules } from './answerer';
import { evaluateProject } from './evaluation';
import { readExport } from './read-export';
import { replayProject } from './replay-project';

const file = join(__dirname, '../fixtures/eval/tide.jsonl');
let issues: readonly ExportLine[];
beforeAll(async () => {
  issues = (await readExport(file, 'TIDE')).get('TIDE') ?? [];
});

const withRules = { answer: answerByRules, limit: undefined, answersEarlier: true };
const namesIn = (choices: Choices) =>
  Object.values(choices).flatMap((choice) => (choice.open ? choice.values.map(({ name }) => name) : []));

/** What the answerer was given for each issue, as text. */
async function inputsOf(given: readonly ExportLine[]): Promise<Map<string, string>> {
  const inputs = new Map<string, string>();
  await replayProject({
    ...withRules,
    issues: given,
    answer: (snapshot, choices) => {
      inputs.set(snapshot.key, JSON.stringify({ snapshot, values: namesIn(choices) }));
      return answerByRules(snapshot, choices);
    },
  });
  return inputs;
}

describe('no leak', () => {
  it('an issue’s own values never reach its input', async () => {
    const inputs = await inputsOf(issues);
    expect(inputs.size).toBe(10);
    expect(inputs.get('TIDE-10')).not.toContain('Crane');
    expect(inputs.get('TIDE-10')).not.toContain('reported-by-crew');
    const [changed] = issues.filter(({ key }) => key === 'TIDE-10');
    const others = issues.filter((issue) => issue !== changed);
    if (!changed) throw new Error('the fixture has lost TIDE-10');
    const renamed = { ...changed, components: ['Ferry'], priority: 'Minor', labels: [], resolution: null };
    expect((await inputsOf([...others, renamed])).get('TIDE-10')).toBe(inputs.get('TIDE-10'));
  });

  it('the future is not visible: without it every input is the same', async () => {
    const inputs = await inputsOf(issues);
    expect(inputs.get('TIDE-1')).toContain('"values":[]');
    expect(inputs.get('TIDE-3')).not.toContain('Pier');
    expect(inputs.get('TIDE-5')).toContain('Pier');
    const early = issues.filter(({ created }) => created < '2026-01-07');
    expect([...(await inputsOf(early))]).toEqual([...inputs].slice(0, early.length));
  });
});

describe('evaluateProject', () => {
  it('scores the last 40 % as counted by hand', async () => {
    const { fields, ...rest } = await evaluateProject({ ...withRules, issues, model: 'none', project: 'TIDE' });
    const counts = { issues: 10, answered: 10, modelProblems: 0 };
    expect(rest).toMatchObject({ ...counts, split: 'last 40 % by created', duplicates: null });
    // TIDE-7 Ferry: right. TIDE-8 Pier: nothing. TIDE-9 Pier: Ferry, then Pier. TIDE-10 Crane, never used: nothing.
    expect(fields.components).toMatchObject({
      n: 4,
      coverage: 2 / 4,
      top1: 1 / 4,
      top3: 2 / 4,
      precisionWhenSuggested: 1 / 2,
      // Ferry at TIDE-7 is right (3 to 3, first by name), at the others it is not.
      majorityTop1: 1 / 4,
      // TIDE-8: Pier 3/7 * 2/24 beats Ferry 4/7 * 1/27. TIDE-9: Ferry 5 * 1 beats Pier 1 * 3.
      naiveBayesTop1: 2 / 4,
      ece: null,
    });
    // Ferry: 1 hit, 1 wrong. Pier: 1 hit, 1 missed. Crane: 1 missed.
    expect(fields.components.macroF1).toBeCloseTo((2 / 3 + 2 / 3 + 0) / 3, 12);
    expect(fields.components.riskCoverage.map(({ precision }) => precision)).toEqual([1, 1 / 2, 1 / 2, null, null]);
    expect(fields.priority).toMatchObject({ n: 3, coverage: 0, top1: 0, majorityTop1: 2 / 3 });
    expect(fields.labels).toMatchObject({ n: 1, top1: 0, majorityTop1: 0, naiveBayesTop1: 0 });
    expect(fields.type).toBeNull();
  });

  it('limit: scores the earliest of the scored part', async () => {
    const { fields } = await evaluateProject({ ...withRules, limit: 1, issues, model: 'none', project: 'TIDE' });
    expect(fields.components).toMatchObject({ n: 1, top1: 1 });
  });

  it('answers only what is scored when each answer has its price', async () => {
    const priced = { ...withRules, answersEarlier: false, issues, model: 'none', project: 'TIDE' };
    const { fields, answered } = await evaluateProject(priced);
    expect(answered).toBe(4);
    expect(fields.components.top1).toBe(1 / 4);
    expect(fields.components.eceReason).toContain('price');
  });
});
