import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { seedSource } from '../../workbench/cli/seed-source';
import { findChromium } from '../support/chromium';
import { startAppServer } from './app-server';
import { launchChromium } from './launch-chromium';
import { button, listGaps, press, shows, visit } from './visitor';

const issues = resolve(__dirname, '../../../shared/data/issues/jira-issues.jsonl');

test.skipIf(findChromium() === undefined || !existsSync(issues))(
  'an export: lists its issues, opens one and triages it (skipped: no Chromium, or ../shared/data is not here)',
  async () => {
    const seed = seedSource({ issues, project: 'TIMOB' }).seed();
    const [app, browser] = await Promise.all([startAppServer(seed), launchChromium()]);
    try {
      const page = await visit(browser, { origin: app.origin(), path: '/p/TIMOB', as: 'member' });
      await shows(page, /of 2,?000/);
      await page.getByRole('table').getByRole('link').first().click();
      await press(page, 'Triage');
      await button(page, 'Triage again').waitFor();
      expect(await listGaps(page)).toEqual([]);
    } finally {
      await browser.close();
      await app.close();
    }
  },
);
