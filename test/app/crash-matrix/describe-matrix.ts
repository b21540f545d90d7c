import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import type { App } from '../../support/app';
import { everyAfterwards } from './afterwards';
import { checkLog } from './check-log';
import type { Flow } from './flow';
import { callsOfLivingRun, runCells } from './run-cells';
import { startMatrixApp } from './site';

/** Milliseconds of real time for one flow and one way to go on: some thirty cells on a busy machine. */
const TIMEOUT_MS = 180_000;

/**
 * The crash matrix of some flows, on one site: killed before and after every platform call, times what happens afterwards.
 * The cells are made from the calls of a run that lives, so a call added to a flow is covered by itself.
 */
export function describeMatrix(flows: readonly Flow[]): void {
  describe('crash matrix', () => {
    let app: App;
    const cellsOf = new Map<string, number>();
    beforeAll(async () => {
      app = await startMatrixApp();
    });
    afterAll(async () => {
      const total = [...cellsOf.values()].reduce((sum, cells) => sum + cells, 0);
      const parts = [...cellsOf].map(([name, cells]) => `\n  ${name}: ${cells}`);
      console.info(`crash matrix: ${total} cells in this file${parts.join('')}`);
      await app.close();
    });

    describe.each(flows)('$name', (flow) => {
      let calls: readonly RecordedCall[] = [];
      beforeAll(async () => {
        calls = await callsOfLivingRun(app, flow);
      });

      it.each(everyAfterwards)('$name: one story in Jira, the panel and the log', { timeout: TIMEOUT_MS }, async (afterwards) => {
        const cells = await runCells(app, flow, calls, afterwards);
        cellsOf.set(flow.name, (cellsOf.get(flow.name) ?? 0) + cells);
      });
    });

    it('verifyAuditLog: the log of all of it is whole', async () => {
      expect(await checkLog(app)).toEqual([]);
    });
  });
}
