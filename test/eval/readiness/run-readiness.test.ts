import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvalOptions } from '../eval-options';
import { readinessTable } from './readiness-table';
import { runReadiness } from './run-readiness';

const chatty = 'Hi, I tried this in my app and something seems broken on my phone. Please look at it, thanks.';
const sober = 'The list should show each name once. It shows the first name twice when the page is opened again.';

const row = (number: number, asked: boolean, more: object = {}) => ({
  key: `${number % 2 === 0 ? 'TIDE' : 'MOSS'}-${number}`,
  type: 'Bug',
  summary: asked ? 'It is broken' : 'Fix the doubled name',
  description: asked ? chatty : sober,
  created: `20${10 + (number % 3)}-03-0${1 + (number % 9)}T08:00:00.000+0000`,
  weakLabel: asked ? 'not-ready' : 'ready',
  ...more,
});
const rows = Array.from({ length: 40 }, (_, index) => row(index + 1, index % 4 < 2));

describe('--task readiness', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'readiness-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const file = (name: string, lines: readonly unknown[]) => {
    writeFileSync(join(folder, name), lines.map((line) => JSON.stringify(line)).join('\n'));
    return join(folder, name);
  };
  const run = (lines: readonly unknown[], ...more: string[]) =>
    runReadiness(readEvalOptions(['--task', 'readiness', '--issues', file('weak.jsonl', lines), ...more]));

  it('says how well each predictor foretells that people ask back, in all and by project', async () => {
    const { readiness } = await run(rows);
    expect(readiness).toMatchObject({
      n: 40,
      asked: 20,
      withoutOutlook: 0,
      auc: 1,
      interval95: { auc: [1, 1] },
      yearAuc: { n: 40, auc: 1 },
      learned: { shipped: false, n: 24, learnedAuc: 1 },
      bands: [{ band: 'unlikely', n: 20, share: 0 }, { band: 'usual', n: 0, share: null }, { band: 'likely', n: 20, share: 1 }, { band: 'none', n: 0 }],
      kinds: [{ kind: 'bug', n: 40 }],
      claim: { n: 40, scoreRaised: 0 },
    });
    expect(readiness.difference).toBeCloseTo((readiness.auc ?? 0) - (readiness.formulaAuc ?? 0));
    expect(readiness.projects.map(({ project, n, seen, onThePage }) => [project, n, seen.outlook, onThePage.outlook])).toEqual([
      ['MOSS', 20, true, 'too_few'],
      ['TIDE', 20, true, 'too_few'],
    ]);
    expect((await run(rows, '--project', 'TIDE')).readiness).toMatchObject({ n: 20, projects: [{ project: 'TIDE' }] });
  });

  it('says a null result in words', async () => {
    const alike = rows.map((one) => ({ ...one, summary: 'Broken', description: sober }));
    const { readiness, notes } = await run(alike);
    expect(readiness).toMatchObject({ auc: 0.5, scoreAuc: 0.5, formulaAuc: 0.5, lengthAuc: 0.5, difference: 0 });
    for (const who of ['all projects', 'TIDE', 'MOSS']) {
      expect(notes).toContainEqual(expect.stringMatching(`^${who}: the outlook has not been seen to predict rework here`));
      expect(notes).toContainEqual(expect.stringMatching(`^${who}: the readiness score has not been seen to predict rework here`));
    }
    const { notes: oneSided } = await run(rows.filter(({ weakLabel }) => weakLabel === 'ready'));
    expect(oneSided[0]).toBe('all projects: people asked about none of the 20 issues, so nothing can be seen.');
  });

  it('criteria: by files beside the issues or by named ones, and in words what was skipped', async () => {
    expect((await run(rows)).criteria).toEqual({});
    expect((await run(rows)).notes.filter((note) => note.startsWith('criteria: skipped'))).toHaveLength(3);
    const step = { text: 'click on the save button and then close the window', label: 'S2R' };
    file('bee-sentences.jsonl', [step, { text: 'thank you all', label: 'OTHER' }]);
    const stories = file('mine.jsonl', [{ story: 'As a captain, I want to see the tide so that I leave in time.', qus: { atomic: '', minimal: '' } }]);
    const { criteria, notes } = await run(rows, '--stories', stories);
    expect(criteria).toMatchObject({ steps: { n: 1, precision: 1, recall: 1 }, expected: { n: 0, precision: null }, story_form: { n: 1, recall: 1, precision: 1 } });
    expect(notes).toContainEqual(expect.stringContaining('skipped: chat-bug-sentences.jsonl'));
    const chat = file('chat-more.jsonl', [step]);
    const named = await run(rows, '--sentences', join(folder, 'bee-sentences.jsonl'), '--sentences', chat);
    expect(Object.keys(named.criteria)).toEqual(['steps', 'expected', 'observed', 'steps (chat)', 'expected (chat)', 'observed (chat)']);
  });

  it('fields may be missing or a document; a time that is missing is said', async () => {
    const text = { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: chatty }] }] };
    const bare = [{ key: 'TIDE-1', summary: 'It is broken', weakLabel: 'ready' }, row(2, true, { description: text, created: null, project: 'SAND' })];
    const { readiness, notes } = await run(bare);
    expect(readiness).toMatchObject({ n: 2, auc: null, acrossProjects: { auc: 1 }, kinds: [{ kind: 'unknown' }, { kind: 'bug' }] });
    expect(readiness.projects.map(({ project }) => project)).toEqual(['TIDE', 'SAND']);
    expect(notes).toContainEqual('2 of 2 issues say no time: they are in neither yearAuc nor learned.');
  });

  it.each([
    [{ ...row(3, true), weakLabel: 'perhaps' }, 'weakLabel'],
    [{ ...row(3, true), key: 'moss' }, 'key is not an issue key'],
    [{ ...row(3, true), created: 'soon' }, 'created is not a time'],
    [row(2, true), 'TIDE-2 is there twice'],
  ])('refuses a file for one bad line', async (bad, sentence) => {
    await expect(run([row(2, true), bad])).rejects.toThrow(sentence);
    await expect(run([row(2, true), bad])).rejects.toThrow('Nothing was scored');
  });

  it('refuses an empty file and a project that is not there', async () => {
    await expect(run([])).rejects.toThrow('holds no issues');
    await expect(run(rows, '--project', 'SAND')).rejects.toThrow('has no issues of SAND. Its projects: MOSS, TIDE.');
  });

  it('a model is not asked, and that is said', async () => {
    const asked = await run(rows, '--model', 'stand-in');
    expect(asked.model).toBe('none');
    expect(asked.notes[0]).toContain('"stand-in" was not asked');
    expect(asked.readiness).toEqual((await run(rows)).readiness);
  });

  it('the table says what its figures are of', async () => {
    const table = readinessTable(await run(rows));
    for (const words of ['within projects', 'MOSS likely', 'tried, not shipped', 'This issue is ready. Score: 100.', 'skipped', 'Behaviour, no judgement']) {
      expect(table).toContain(words);
    }
  });
});
