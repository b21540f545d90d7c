import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildPage, buildSurfaces } from '../../workbench/page/build';
import { findChromium } from '../support/chromium';
import { listAxeViolations } from './axe';
import { startFixtureServer, type FixtureServer } from './fixture-server';
import { launchChromium } from './launch-chromium';

const NotesSchema = z.array(z.object({ kind: z.string(), what: z.string() }));

let outDir: string;
let server: FixtureServer;
let browser: Browser;
let page: Page;

const listBroken = async () => {
  const notes = NotesSchema.parse(await page.evaluate('window.__plumblineNotes'));
  return notes.filter(({ kind }) => kind !== 'approximated');
};

describe.skipIf(findChromium() === undefined)(
  'readiness of an issue, drawn (skipped: no Chromium or Chrome found; set CHROMIUM_PATH)',
  () => {
    beforeAll(async () => {
      outDir = await mkdtemp(join(tmpdir(), 'readiness-gallery-'));
      const resources = ['readiness', 'gap'].map((key) => ({ key, path: `test/fixtures/uikit/${key}/index.tsx` }));
      await Promise.all([buildPage({ outDir }), buildSurfaces({ outDir, resources })]);
      server = await startFixtureServer({ outDir, adminPage: 'readiness', settingsPage: 'gap' });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      await server.close();
      await rm(outDir, { recursive: true });
    });
    afterEach(() => page.close());

    test.each(['light', 'dark'] as const)('every state in %s, folded and unfolded, without a gap and without an axe violation', async (theme) => {
      page = await browser.newPage({ viewport: { width: 1500, height: 1200 } });
      await page.goto(`${server.origin}/admin/audit-log?theme=${theme}`);
      await page.getByRole('heading', { name: 'Readiness of issues' }).waitFor();
      expect(await listAxeViolations(page, '.shell')).toEqual([]);
      const folder = process.env.PLUMBLINE_SHOTS;
      if (folder !== undefined) await page.screenshot({ path: join(folder, `readiness-${theme}.png`), fullPage: true });

      await page.getByRole('button', { name: 'Show 2 more findings' }).click();
      await page.getByRole('button', { name: 'Show how the score moved (3 states)' }).first().click();
      await page.getByRole('button', { name: 'Show whether people will ask back' }).first().click();
      await page.getByRole('button', { name: /^Show 2 criteria met/ }).first().click();
      await page.getByText('The first state that was kept.').waitFor();
      expect(await listBroken()).toEqual([]);
      expect(await listAxeViolations(page, '.shell')).toEqual([]);
      if (folder !== undefined) await page.screenshot({ path: join(folder, `readiness-open-${theme}.png`), fullPage: true });
    });
  },
);
