import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readFunctionTable } from '../../../workbench/host/function-table';
import { readPanelStatus } from '../../../workbench/host/read-panel-status';
import { standardUsers } from '../../../workbench/sample/users';
import { createJiraWorld, installation } from '../simulators/jira/jira-world';

const folder = mkdtempSync(join(tmpdir(), 'plumbline-panel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const declared = { type: 'lozenge', value: { label: 'Not checked', type: 'default' } } as const;
const asked = { surface: 'panel', accountId: standardUsers.member.accountId, issue: 'LAMP-1' };

/** A manifest with one panel, with a status and a function when they are wanted. */
function tableOf(panel: object) {
  const path = join(folder, 'manifest.yml');
  const module = { key: 'panel', title: 'Panel', resource: 'panel', resolver: { function: 'calls' }, ...panel };
  const functions = ['calls', 'status'].map((key) => ({ key, handler: `index.${key}` }));
  // JSON is YAML too.
  writeFileSync(path, JSON.stringify({ modules: { 'jira:issueContext': [module], function: functions }, resources: [] }));
  return readFunctionTable(path);
}

const dynamic = { dynamicProperties: { function: 'status' } };

/** Asks for the status where the function answers what `answer` does, and tells what it was called with. */
async function ask(panel: object, answer: () => unknown, request = asked) {
  const lines: string[] = [];
  const runs: unknown[] = [];
  const site = createJiraWorld().simulator.getSite(installation.id);
  const run = async (call: unknown) => {
    runs.push(call);
    return { result: await Promise.resolve().then(answer), calls: [] };
  };
  const keepLine = (line: string) => void lines.push(line);
  const { status } = await readPanelStatus({ table: tableOf(panel), installation, site, run, keepLine }, request);
  return { status, lines, runs };
}

describe('readPanelStatus', () => {
  it('a function that fails shows what the manifest declares, or nothing, and the log tells', async () => {
    const fail = () => {
      throw new Error('no database');
    };
    const failed = await ask(dynamic, fail);
    expect(failed.status).toBeNull();
    expect(failed.lines.map((line): unknown => JSON.parse(line))).toEqual([
      { event: 'workbench.dynamic_properties_failure', function: 'status', problem: 'no database' },
    ]);
    expect((await ask({ ...dynamic, status: declared }, fail)).status).toEqual(declared);
  });

  it.each([
    undefined,
    'Ready',
    { status: 'Ready' },
    { status: { type: 'badge', value: { label: 'many' } } },
    { status: { type: 'badge', value: { label: 3 } } },
    { status: { type: 'lozenge', value: { label: '' } } },
    { status: { type: 'lozenge', value: { label: 'Ready', type: 'bold' } } },
  ])('an answer that Forge does not describe counts as a failure: %j', async (answer) => {
    const { status, lines } = await ask(dynamic, () => answer);
    expect([status, lines.length]).toEqual([null, 1]);
  });

  it('refuses panels the manifest has not and issues the site has not', async () => {
    await expect(ask(dynamic, () => ({}), { ...asked, surface: 'other' })).rejects.toThrow('has no jira:issueContext other');
    await expect(ask(dynamic, () => ({}), { ...asked, issue: 'LAMP-99' })).rejects.toThrow('The site has no issue LAMP-99');
  });

  it('an answer without a status leaves the one of the manifest, and is no failure', async () => {
    expect(await ask({ ...dynamic, status: declared }, () => ({}))).toMatchObject({ status: declared, lines: [] });
    expect(await ask(dynamic, () => ({}))).toMatchObject({ status: null, lines: [] });
  });

  it('without a function: what the manifest declares, and nothing is invoked', async () => {
    expect(await ask({}, () => ({}))).toMatchObject({ status: null, runs: [] });
    expect(await ask({ status: declared }, () => ({}))).toMatchObject({ status: declared, runs: [] });
  });

  it('invokes the function as the person, with the payload that Forge describes, and shows its answer', async () => {
    const badge = { status: { type: 'badge', value: { label: '3' } } };
    const { status, lines, runs } = await ask({ ...dynamic, status: declared }, () => badge);
    expect([status, lines]).toEqual([badge.status, []]);
    const { simulator } = createJiraWorld();
    const { id, typeId, projectId } = simulator.getIssue(installation.id, 'LAMP-1');
    expect(runs).toEqual([
      {
        ...{ installation, functionKey: 'status', moduleKey: 'panel', moduleType: 'jira:issueContext' },
        accountId: asked.accountId,
        payload: {
          cloudId: installation.cloudId,
          extension: {
            type: 'jira:issueContext',
            issue: { id, key: 'LAMP-1', type: 'Bug', typeId },
            project: { id: projectId, key: 'LAMP', type: 'software' },
          },
        },
      },
    ]);
  });

  it('the function gets the time of a surface', () => {
    expect(tableOf(dynamic).getFunction('status').timeoutMs).toBe(25_000);
  });
});
