import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const load = createRequire(__filename);
const CountsSchema = z.object({
  passed: z.number(),
  failed: z.number(),
  failures: z.array(z.string()),
  skipped: z.map(z.string(), z.number()),
  problem: z.string().optional(),
});
const { readVitestCounts } = z
  .object({ readVitestCounts: z.custom<(path: string, ok: boolean) => unknown>((value) => typeof value === 'function') })
  .parse(load('./run/vitest-counts.cjs'));

const folder = mkdtempSync(join(tmpdir(), 'plumbline-counts-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function count(report: unknown, ok: boolean) {
  const path = join(folder, 'report.json');
  writeFileSync(path, typeof report === 'string' ? report : JSON.stringify(report));
  return CountsSchema.parse(readVitestCounts(path, ok));
}

const test = (status: string, ...ancestorTitles: string[]) => ({ status, title: 'a test', ancestorTitles });
const file = (status: string, ...assertionResults: unknown[]) => ({ name: 'a.test.ts', status, assertionResults });

describe('readVitestCounts', () => {
  it('counts a run without a report as one failure', () => {
    expect(CountsSchema.parse(readVitestCounts(join(folder, 'nowhere.json'), false))).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts half a report as one failure', () => {
    expect(count('{"testResults": [', true)).toMatchObject({ failed: 1, problem: 'the report of vitest is not whole' });
  });

  it('counts a file that could not be loaded as one failure', () => {
    expect(count({ testResults: [file('failed'), file('passed', test('passed'))] }, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a test whose process died under it as a failure', () => {
    expect(count({ testResults: [file('passed', test('pending'), test('passed'))] }, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts an unhandled error after passing tests as one failure', () => {
    expect(count({ testResults: [file('passed', test('passed'))] }, false)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('counts a run that found nothing as one failure', () => {
    expect(count({ testResults: [] }, true)).toMatchObject({ failed: 1, problem: 'vitest found no test' });
  });

  it('counts passed, failed and skipped tests, the skipped under the title that says why', () => {
    const why = 'corpus (skipped: ../shared/data is not here)';
    const counts = count({ testResults: [file('failed', test('passed'), test('failed'), test('skipped', why), test('todo', why))] }, false);
    expect(counts).toMatchObject({ passed: 1, failed: 1, skipped: new Map([[why, 2]]) });
  });

  it('names what failed in one line each: the test, a file that was not loaded, a process that died', () => {
    const failed = { ...test('failed', 'settings'), failureMessages: ['\u001b[31mError: Test timed out in 30000ms.\u001b[39m\n    at here'] };
    const unloaded = { ...file('failed'), message: "Cannot find module './gone'" };
    expect(count({ testResults: [file('failed', failed, test('pending', 'panel')), unloaded] }, false).failures).toEqual([
      expect.stringMatching(/a\.test\.ts > settings > a test: Error: Test timed out in 30000ms\.$/),
      expect.stringMatching(/a\.test\.ts > panel > a test: left pending: its process died$/),
      expect.stringMatching(/a\.test\.ts > the file as a whole: Cannot find module '\.\/gone'$/),
    ]);
  });
});
