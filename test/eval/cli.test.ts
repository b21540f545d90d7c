import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readEvalOptions } from './eval-options';
import { evalTable } from './eval-table';
import { readExport } from './read-export';
import { runEval } from './run-eval';

const fixtures = join(__dirname, '../fixtures/eval');
const tide = join(fixtures, 'tide.jsonl');
const two = join(fixtures, 'two-projects.jsonl');
const optionsFor = (...parameters: string[]) => readEvalOptions(['--issues', ...parameters]);

describe('readEvalOptions', () => {
  it.each([
    [[], '--issues is missing'],
    [['--issues', 'x', '--task', 'poetry'], '--task poetry is none. There are: triage, readiness, workorder'],
    [['--issues', 'x', '--task', 'readiness', '--limit', '3'], '--limit belongs to --task triage and workorder'],
    [['--issues', 'x', '--task', 'workorder', '--profile', 'poetry'], '--profile poetry is none. There are: default, strict'],
    [['--issues', 'x', '--sentences', 'y'], '--sentences belongs to --task readiness'],
    [['--issues', 'x', '--task', 'readiness', '--bases', 'y'], '--bases needs --attacks'],
    [['--issues', 'x', '--reworded', '-1'], '--reworded'],
    [['--issues', 'x', '--limit', '0'], '--limit takes a number from 1'],
    [['--colour'], 'Usage:'],
  ])('refuses %j', (parameters, sentence) => {
    expect(() => readEvalOptions(parameters)).toThrow(sentence);
  });
});

describe('readExport', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'eval-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const good = { key: 'TIDE-1', summary: 'Late', created: '2026-01-01T08:00:00.000+0000' };
  it.each([
    ['{"key"', 'Line 2 of', 'is not JSON'],
    [JSON.stringify({ ...good, key: 'tide' }), 'Line 2 of', 'key is not an issue key'],
    [JSON.stringify({ ...good, key: 'TIDE-2', created: undefined }), 'Line 2 of', 'created'],
    [JSON.stringify({ ...good, key: 'TIDE-2', created: 'soon' }), 'Line 2 of', 'created is not a time'],
    [JSON.stringify(good), 'Line 2 of', 'TIDE-1 is already there'],
  ])('names the line of %s', async (line, where, what) => {
    const path = join(folder, 'bad.jsonl');
    writeFileSync(path, `${JSON.stringify(good)}\n${line}\n`);
    await expect(readExport(path, undefined)).rejects.toThrow(where);
    await expect(readExport(path, undefined)).rejects.toThrow(what);
  });

  it('says what is wrong with the file as a whole', async () => {
    writeFileSync(join(folder, 'empty.jsonl'), '\n');
    await expect(readExport(join(folder, 'empty.jsonl'), undefined)).rejects.toThrow('holds no issues');
    await expect(readExport(join(folder, 'none.jsonl'), undefined)).rejects.toThrow('cannot be read');
    await expect(readExport(folder, undefined)).rejects.toThrow('is not a file');
    await expect(readExport(two, 'SAND')).rejects.toThrow('has no issues of SAND. Its projects: TIDE, MOSS.');
  });
});

describe('runEval', () => {
  it('several projects: one evaluation each, and the mean of those with enough cases', async () => {
    const all = await runEval(optionsFor(two));
    if (!('projects' in all)) throw new Error('one project only');
    expect(all.projects.map(({ project }) => project)).toEqual(['TIDE', 'MOSS']);
    // MOSS has one component, named in every issue: certain, and still a number.
    expect(all.projects[1]?.fields.components).toMatchObject({ n: 2, top1: 1, coverage: 1, riskCoverage: [{}, {}, {}, {}, { precision: 1 }] });
    // TIDE has four cases and MOSS two: too few for a mean.
    expect(all.mean.fields.components).toMatchObject({ projects: 0, n: 0, top1: null });
    expect(all.mean.duplicates).toMatchObject({ n: 0, recallAt10: null });
    expect(evalTable(all)).toContain('Mean of projects with at least 10 cases');
  });

  it('an unknown model is refused with the names there are', async () => {
    await expect(runEval(optionsFor(tide, '--model', 'oracle'))).rejects.toThrow('stand-in');
  });

  it('the table says that the stand-in is no language model', async () => {
    const table = evalTable(await runEval(optionsFor(tide, '--model', 'stand-in')));
    expect(table).toContain('abstains from the rest');
    expect(table).toContain('The stand-in is not a language model');
  });
});

describe('the command', () => {
  const tsx = createRequire(__filename).resolve('tsx/cli');
  const run = (...parameters: string[]) =>
    spawnSync(process.execPath, [tsx, join(__dirname, 'cli.ts'), ...parameters], { encoding: 'utf8' });

  it('a bad file: one sentence, exit 2, nothing on standard output', () => {
    const { status, stdout, stderr } = run('--issues', join(fixtures, 'none.jsonl'));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  it('--json: one object with the published keys', () => {
    const { status, stdout } = run('--issues', tide, '--project', 'TIDE', '--model', 'none', '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      model: 'none',
      project: 'TIDE',
      split: 'last 40 % by created',
      fields: {
        components: { n: 4, top1: 0.5, interval95: { top1: [expect.any(Number), expect.any(Number)] } },
        type: { n: 4, riskCoverage: [{ coverage: 0.2 }, { coverage: 0.4 }, { coverage: 0.6 }, { coverage: 0.8 }, { coverage: 1 }] },
      },
      duplicates: { n: 0, recallAt1: null, recallAt5: null, recallAt10: null, mrr: null },
      consistency: { n: 4 },
      effort: { answerTokensAssumed: 400 },
    });
  });

  it('--task readiness --json: one object with the published keys', () => {
    const folder = mkdtempSync(join(tmpdir(), 'eval-'));
    const path = join(folder, 'weak.jsonl');
    const line = (number: number) => ({ key: `TIDE-${number}`, summary: 'Late', weakLabel: number % 2 === 0 ? 'ready' : 'not-ready' });
    writeFileSync(path, [1, 2, 3, 4].map((number) => JSON.stringify(line(number))).join('\n'));
    const { status, stdout } = run('--task', 'readiness', '--issues', path, '--model', 'none', '--json');
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      readiness: { n: 4, auc: 0.5, formulaAuc: 0.5, lengthAuc: 0.5, interval95: { auc: [0.5, 0.5] } },
      criteria: {},
    });
  });
});
