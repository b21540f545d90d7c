import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readOptions } from '../../../workbench/cli/options';

describe('readOptions', () => {
  it.each([
    [['serve', '--port', 'many'], '--port takes a number'],
    [['invoke', '--payload', '{'], '--payload takes JSON'],
    [['serve', '--colour'], '--colour'],
  ])('%j is refused in words', (parameters, words) => {
    expect(() => readOptions(parameters)).toThrow(words);
  });
});

/** Each command is a process of its own over one folder, as a person types them. */
describe('npm run workbench', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'plumbline-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (...parameters: string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', 'workbench/cli.ts', ...parameters, '--folder', folder, '--json'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  it('a command that does not exist exits with 2 and says what there is', () => {
    expect(() => run('fly')).toThrow(/Usage: npm run workbench/);
  });

  it('invoke, schedule and dump answer one JSON value each, and what was done is still there', () => {
    const DumpSchema = z.object({
      jira: z.object({ issues: z.array(z.object({ id: z.string(), key: z.string() })) }),
      sql: z.object({ proposals: z.array(z.unknown()).default([]) }),
    });
    const { jira } = DumpSchema.parse(JSON.parse(run('dump')));
    const issueId = jira.issues.find(({ key }) => key === 'HARB-58')?.id ?? '';
    const answer: unknown = JSON.parse(run('invoke', 'issue-panel', 'triageIssue', '--payload', JSON.stringify({ issueId })));
    expect(answer).toMatchObject({ value: { ok: true, data: { issueKey: 'HARB-58' } } });
    expect(JSON.parse(run('schedule', 'migrate-schema-hourly'))).toEqual({ result: { statusCode: 204 } });
    expect(DumpSchema.parse(JSON.parse(run('dump'))).sql.proposals).toHaveLength(1);
  }, 60_000);

  it('reset forgets the folder', () => {
    run('reset');
    expect(existsSync(folder)).toBe(false);
  });
});
