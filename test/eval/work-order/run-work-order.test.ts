import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readEvalOptions } from '../eval-options';
import { runWorkOrder } from './run-work-order';
import { workOrderFigures } from './work-order-figures';
import { workOrderTable } from './work-order-table';

const description = 'The export stops after 20 rows.\n\nAcceptance criteria:\n- All rows are exported.\n- The file is named after the filter.';
const lines = [
  { key: 'TIDE-1', type: 'Story', summary: 'Export all rows', description },
  { key: 'TIDE-2', summary: 'Nothing else' },
  { key: 'MOSS-1', type: 'Story', summary: 'Export all rows', description, components: ['Export'] },
];

describe('--task workorder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orders-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const run = (rows: readonly object[], ...more: string[]) => {
    writeFileSync(join(folder, 'issues.jsonl'), rows.map((row) => JSON.stringify(row)).join('\n'));
    return runWorkOrder(readEvalOptions(['--task', 'workorder', '--issues', join(folder, 'issues.jsonl'), ...more]));
  };

  it('without a model: what can be traced, and nothing invented', async () => {
    const { workorder, model, profile } = await run(lines);
    expect([model, profile]).toEqual(['none', 'default']);
    expect(workorder).toMatchObject({ n: 3, inventedSurviving: 0, dropped: 0 });
    expect(workorder.withAcceptance).toBeCloseTo(2 / 3);
    expect(workorder.traceableShare).toBeGreaterThan(0.3);
    expect(workorder.interval95.traceableShare?.[0]).toBeLessThanOrEqual(workorder.traceableShare);
  });

  it('orders put together give what they give at once', async () => {
    const { workorder } = await run(lines.slice(0, 1));
    const cases = [{ snapshot: { ...lines[0], id: 'TIDE-1', key: 'TIDE-1', projectId: 'TIDE', issueType: 'Story', summary: 'Export all rows', description, hiddenCharacters: { total: 0, control: 0, zeroWidth: 0, bidirectional: 0, tag: 0 }, truncated: false }, components: [], offered: [] }];
    expect(workorder).toMatchObject(await workOrderFigures(cases));
  });

  it('projects, limits and models are obeyed; what is none is said', async () => {
    expect((await run(lines, '--project', 'MOSS', '--profile', 'qa')).workorder.n).toBe(1);
    expect((await run(lines, '--limit', '1', '--model', 'stand-in')).workorder).toMatchObject({ n: 2, unanswered: 0, inventedSurviving: 0 });
    expect((await run(lines, '--model', 'scripted:hostile')).workorder).toMatchObject({ inventedSurviving: 0, watchedSurviving: 0 });
    await expect(run(lines, '--project', 'SAND')).rejects.toThrow('Its projects: TIDE, MOSS');
    await expect(run(lines, '--model', 'oracle')).rejects.toThrow('stand-in');
    await expect(run([{ key: 'TIDE-1' }])).rejects.toThrow('summary');
    await expect(run([])).rejects.toThrow('holds no issues');
  });

  it('the table says what its figures are of', async () => {
    expect(workOrderTable(await run(lines))).toContain('traced to words of the issue');
    expect(workOrderTable(await run(lines, '--model', 'stand-in'))).toContain('thrown away');
  });
});
