import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildPage, buildSurfaces } from '../../workbench/page/build';
import { answering, attempted, auditPage, chart, rowOf, undo } from '../frontend/audit-log/audit-fixtures';
import { ok } from '../frontend/fixtures';
import { findChromium } from '../support/chromium';
import { listAxeViolations } from './axe';
import type { FixtureServer } from './fixture-server';
import { startFixtureServer } from './fixture-server';
import { launchChromium } from './launch-chromium';
import { choose } from './visitor';

const NotesSchema = z.array(z.object({ kind: z.string(), what: z.string() }));
const InvokeSchema = z.object({ functionKey: z.string(), payload: z.unknown() });
const days = Array.from({ length: 30 }, (_, at) => ({ approved: at % 5, dismissed: at % 3, applied: at % 4, failed: at % 7 === 0 ? 1 : 0 }));

/** One of each event, one of them open, an undo of two issues, and a log of 200 events to export in two parts. */
const answer = answering({
  listUnknownOutcomes: () => ok(auditPage({ rows: [rowOf('change.intended')] })),
  getDecisionChart: () => ok(chart(days)),
  verifyAuditLog: () => ok({ done: true, verified: 1300, total: 1300, findings: [], state: null }),
  planUndo: () => ok({ undos: [undo(1), undo(2)], skipped: [], nextBefore: null }),
  approveUndo: (payload) => ok(attempted(undo(JSON.stringify(payload).includes('undo-1') ? 1 : 2), 'applied')),
  beginExport: () => ok({ token: 't0', fromSeq: 1, toSeq: 200, fileName: 'plumbline-audit.jsonl' }),
  readExport: (payload) =>
    JSON.stringify(payload).includes('t0')
      ? ok({ text: '{"line":1}\n', nextToken: 't1', throughSeq: 100, events: 100 })
      : ok({ text: '{"line":2}\n', nextToken: null, throughSeq: 200, events: 200 }),
});

let outDir: string;
let server: FixtureServer;
let browser: Browser;
let page: Page;

const openPage = async (theme: 'light' | 'dark') => {
  page = await browser.newPage({ viewport: { width: 1280, height: 1000 } });
  await page.route('**/api/invoke', async (route) => {
    const { functionKey: name, payload } = InvokeSchema.parse(route.request().postDataJSON());
    await route.fulfill({ json: { value: answer({ name, payload }) } });
  });
  await page.goto(`${server.origin}/admin/audit-log?theme=${theme}`);
  await page.getByText('Changed priority in Jira').waitFor();
};

/** Drawn whole, without a note and without an axe violation. With AUDIT_SHOTS it is also kept as a picture in that folder. */
const expectSound = async (name: string, selector = '.shell') => {
  // The colours of a dialog that is still fading in are not those it is read in.
  await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))');
  if (process.env.AUDIT_SHOTS) await page.screenshot({ path: join(process.env.AUDIT_SHOTS, `${name}.png`), fullPage: selector === '.shell' });
  const notes = NotesSchema.parse(await page.evaluate('window.__plumblineNotes'));
  expect(notes.filter(({ kind }) => kind !== 'approximated')).toEqual([]);
  expect(await page.locator('[data-not-drawn]').count()).toBe(0);
  expect(await listAxeViolations(page, selector)).toEqual([]);
};
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

describe.skipIf(findChromium() === undefined)(
  'audit page (skipped: no Chromium or Chrome found; set CHROMIUM_PATH)',
  () => {
    beforeAll(async () => {
      outDir = await mkdtemp(join(tmpdir(), 'audit-page-'));
      const resources = [{ key: 'audit-log', path: 'src/frontend/audit-log/index.tsx' }];
      await Promise.all([buildPage({ outDir }), buildSurfaces({ outDir, resources })]);
      server = await startFixtureServer({ outDir, adminPage: 'audit-log', settingsPage: 'none' });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    });
    afterEach(() => page.close());

    test.each(['light', 'dark'] as const)('every tab is drawn in %s, without a gap and without an axe violation', async (theme) => {
      await openPage(theme);
      await expectSound(`log-${theme}`);
      await page.getByRole('tab', { name: 'Charts' }).click();
      await page.getByRole('heading', { name: 'Outcomes a day' }).waitFor();
      await expectSound(`charts-${theme}`);
      await page.getByRole('tab', { name: 'Integrity' }).click();
      await press('Verify the whole log');
      await page.getByText('stand as they were recorded').waitFor();
      await expectSound(`integrity-${theme}`);
      await page.getByRole('tab', { name: /Unknown outcomes/ }).click();
      await page.getByText('every five minutes').waitFor();
      await expectSound(`unknown-${theme}`);
    });

    test.each(['light', 'dark'] as const)('an event, its proof and its undo in %s', async (theme) => {
      await openPage(theme);
      await page.getByRole('button', { name: /2:00:59/ }).click();
      await page.getByText('Matches its hash').waitFor();
      await expectSound(`event-${theme}`, '[role="dialog"]');
      await page.getByRole('button', { name: 'Everything from this request' }).scrollIntoViewIfNeeded();
      await expectSound(`event-end-${theme}`, '[role="dialog"]');
      await press('Undo this approval…');
      await press('Undo 2 changes on 2 issues');
      await page.getByText('Put back: 2 issues.').waitFor();
      await expectSound(`undo-${theme}`, '[role="dialog"]');
    });

    test('by keyboard: filter, clear, and an event opened and closed', async () => {
      await openPage('light');
      await page.getByLabel('Issue key').fill('harbor-1');
      await choose(page, 'Time', 'Between two days');
      await page.getByText('First day').waitFor();
      await page.keyboard.press('Escape');
      await page.getByLabel('Issue key').press('Enter');
      await page.getByText('Choose the first and the last day.').waitFor();
      await expectSound('filter-light');
      await choose(page, 'Time', 'Last 7 days');
      await page.getByLabel('Issue key').press('Enter');
      await page.getByText('Issue key: HARBOR-1').waitFor();
      await expectSound('filtered-light');
      await page.getByRole('button', { name: /2:00:59/ }).press('Enter');
      const dialog = page.getByRole('dialog', { name: 'Audit event' });
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    });

    test('an export arrives as a file with every part in order', async () => {
      await openPage('light');
      await press('Export the log');
      await page.getByText('Format', { exact: true }).waitFor();
      await expectSound('export-light', '[role="dialog"]');
      const downloading = page.waitForEvent('download');
      await page.getByRole('dialog').getByRole('button', { name: 'Export', exact: true }).click();
      const download = await downloading;
      expect(download.suggestedFilename()).toBe('plumbline-audit.jsonl');
      expect(await readFile(await download.path(), 'utf8')).toBe('{"line":1}\n{"line":2}\n');
      await press('Show the text instead');
      await page.getByLabel('Part 1 of 1').waitFor();
      await expectSound('exported-light', '[role="dialog"]');
    });
  },
);
