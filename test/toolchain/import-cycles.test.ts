import { describe, expect, it } from 'vitest';
import { findCycle, importGraph } from './import-graph';

describe('imports', () => {
  it('findCycle: finds a way round, and none where there is none', () => {
    expect(findCycle(new Map([['a', ['b']], ['b', ['c']], ['c', ['b']]]))).toEqual(['b', 'c', 'b']);
    expect(findCycle(new Map([['a', ['b', 'c']], ['b', ['c']], ['c', []]]))).toBeUndefined();
  });

  it.each([
    ['the app', ['src/index.ts', ...['issue-panel', 'project-settings', 'audit-log'].map((name) => `src/frontend/${name}/index.tsx`)]],
    ['the workbench', ['workbench/cli.ts', 'workbench/page/shell/main.tsx']],
  ])('%s has no import cycle', async (_what, entries) => {
    const graph = await importGraph(entries);
    expect(graph.size).toBeGreaterThan(50);
    expect(findCycle(graph)).toBeUndefined();
  });
});
