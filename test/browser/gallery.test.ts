import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { buildPage, buildSurfaces } from '../../workbench/page/build';
import { findChromium } from '../support/chromium';
import { listAxeViolations } from './axe';
import type { FixtureServer } from './fixture-server';
import { startFixtureServer } from './fixture-server';
import { launchChromium } from './launch-chromium';
import { choose, focused, tabTo } from './visitor';

const NotesSchema = z.array(z.object({ kind: z.string(), what: z.string() }));

let outDir: string;
let server: FixtureServer;
let panels: FixtureServer;
let browser: Browser;
let page: Page;

const openGallery = async (theme: 'light' | 'dark') => {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${server.origin}/admin/audit-log?theme=${theme}`);
  await page.getByRole('heading', { name: 'Words' }).waitFor();
};

const listBroken = async () => {
  const notes = NotesSchema.parse(await page.evaluate('window.__plumblineNotes'));
  return notes.filter(({ kind }) => kind !== 'approximated');
};

describe.skipIf(findChromium() === undefined)(
  'UI Kit gallery (skipped: no Chromium or Chrome found; set CHROMIUM_PATH)',
  () => {
    beforeAll(async () => {
      outDir = await mkdtemp(join(tmpdir(), 'gallery-'));
      const resources = ['gallery', 'gap', 'panels', 'live-panel'].map((key) => ({ key, path: `test/fixtures/uikit/${key}/index.tsx` }));
      await Promise.all([buildPage({ outDir }), buildSurfaces({ outDir, resources })]);
      server = await startFixtureServer({ outDir, adminPage: 'gallery', settingsPage: 'gap' });
      panels = await startFixtureServer({ outDir, adminPage: 'panels', settingsPage: 'live-panel' });
      browser = await launchChromium();
    });
    afterAll(async () => {
      await browser.close();
      await Promise.all([server.close(), panels.close()]);
      await rm(outDir, { recursive: true });
    });
    afterEach(() => page.close());

    test('what cannot be drawn or called is a red box and a note, and the rest is drawn around it', async () => {
      page = await browser.newPage();
      await page.goto(`${server.origin}/p/DEMO/settings`);
      await page.getByText('Around the gaps').waitFor();
      await page.locator('.strip-broken').waitFor();
      const boxes = page.getByRole('alert');
      expect(await boxes.allTextContents()).toEqual([
        expect.stringContaining('unknown component <Frame>'),
        // The bundle is minified, as Forge's is, so the function's own name is gone.
        expect.stringMatching(/unknown component <\(function \w+\)>/),
      ]);
      const broken = await listBroken();
      expect(broken.filter(({ kind }) => kind === 'unknown')).toHaveLength(2);
      expect(broken).toContainEqual({
        kind: 'fault',
        what: 'gap: the workbench does not simulate the bridge command "openModal"',
      });
    });

    test.each(['light', 'dark'] as const)(
      'draws every component in %s, without a gap and without an axe violation',
      async (theme) => {
        await openGallery(theme);
        expect(await listBroken()).toEqual([]);
        expect(await page.locator('[data-not-drawn]').count()).toBe(0);
        expect(await page.locator('html').getAttribute('data-color-mode')).toBe(theme);
        expect(await listAxeViolations(page, '.shell')).toEqual([]);
      },
    );

    test.each(['light', 'dark'] as const)(
      'draws the issue panel in every state in %s, without a gap and without an axe violation',
      async (theme) => {
        page = await browser.newPage({ viewport: { width: 1500, height: 1200 } });
        await page.goto(`${panels.origin}/admin/audit-log?theme=${theme}`);
        await page.getByRole('heading', { name: 'Panels' }).waitFor();
        // The form opens beside the states that are fixed; one is enough to look at.
        await page.getByRole('button', { name: 'Draft a comment, sub-tasks or a link' }).first().click();
        await page.getByLabel('Comment', { exact: true }).first().waitFor();
        expect(await listBroken()).toEqual([]);
        expect(await listAxeViolations(page, '.shell')).toEqual([]);
        const folder = process.env.PLUMBLINE_SHOTS;
        if (folder !== undefined) await page.screenshot({ path: join(folder, `panels-${theme}.png`), fullPage: true });
      },
    );

    test('issue panel by keyboard: the focus is never lost through triage, approval and undo', async () => {
      page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      await page.goto(`${panels.origin}/p/DEMO/settings`);
      await page.getByRole('button', { name: 'Triage' }).waitFor();
      const reach = (words: string) => expect.poll(() => focused(page)).toBe(words);
      await tabTo(page, 'Triage');
      await page.keyboard.press('Enter');
      await page.getByRole('progressbar').waitFor();
      await page.getByText('Approve components').waitFor();
      await reach('Triage again');

      await page.getByLabel('Replace High').focus();
      await page.keyboard.press('Space');
      await expect.poll(() => page.getByRole('button', { name: 'Approve priority' }).isEnabled()).toBe(true);
      await tabTo(page, 'Approve priority');
      await page.keyboard.press('Enter');
      await reach('Approve components');
      await page.getByRole('button', { name: 'Undo priority' }).focus();
      await page.keyboard.press('Enter');
      await reach('Undo now');
      await page.keyboard.press('Enter');
      await reach('Apply priority again');
      expect(await listBroken()).toEqual([]);
    });

    test('an input the app controls loses no character of fast typing, and the app has the last word', async () => {
      await openGallery('light');
      const field = page.getByLabel('Typed text, upper-cased by the app');
      const typed = 'the quick brown fox jumps over the lazy dog';
      await field.pressSequentially(typed);
      await page.getByText(`App holds: ${typed.toUpperCase()}`).waitFor();
      await page.waitForFunction(
        (wanted) => document.querySelector<HTMLInputElement>('input[id$="typed"]')?.value === wanted,
        typed.toUpperCase(),
      );
    });

    test('a resolver call brings its value back, and a throw reads as on Forge', async () => {
      await openGallery('light');
      await page.getByRole('button', { name: 'Ask', exact: true }).click();
      await page.getByText('Answer: {"heard":true}').waitFor();
      await page.getByRole('button', { name: 'Ask wrongly' }).click();
      await page.getByText('Answer: There was an error invoking the function - no such resolver').waitFor();
    });

    test('flags, dialogs and tabs open and close', async () => {
      await openGallery('light');
      await page.getByText('Raise a flag').click();
      await page.getByText('The flag of the gallery').waitFor();
      await page.getByRole('button', { name: 'Open a dialog' }).click();
      const dialog = page.getByRole('dialog', { name: 'A dialog' });
      await dialog.getByText('Drawn by the page').waitFor();
      await dialog.getByRole('button', { name: 'Close it' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByRole('tab', { name: 'Two' }).click();
      await page.getByText('Second panel').waitFor();
      expect(await listBroken()).toEqual([]);
    });

    test('a form refuses an empty required field, then hands over what was typed and chosen', async () => {
      await openGallery('light');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Enter a name.').waitFor();
      await page.getByLabel('Name').fill('Nightly');
      await choose(page, 'Tier', 'Thorough');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.getByText('Saved: {"name":"Nightly","tier":{"label":"Thorough","value":"thorough"}').waitFor();
    });

    test('a surface reaches nothing outside: not its own storage, not the network', async () => {
      await openGallery('light');
      const frame = page.frame({ url: /\/surface\/gallery\.html$/ });
      const attempts = await frame?.evaluate(async () => {
        const reach = (run: () => unknown) =>
          Promise.resolve()
            .then(run)
            .then(
              () => 'reached',
              () => 'refused',
            );
        return Promise.all([
          reach(() => fetch('/api/state')),
          reach(() => window.localStorage.length),
          reach(() => window.parent.document.title),
        ]);
      });
      expect(attempts).toEqual(['refused', 'refused', 'refused']);
    });
  },
);
