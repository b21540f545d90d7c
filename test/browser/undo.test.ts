import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { findChromium } from '../support/chromium';
import type { AppServer } from './app-server';
import { startAppServer } from './app-server';
import { launchChromium } from './launch-chromium';
import { button, listGaps, press, shows, visit, type Person } from './visitor';

let app: AppServer;
let browser: Browser;
let page: Page;

const open = async (path: string, as: Person) => {
  page = await visit(browser, { origin: app.origin(), path, as });
};
const details = () => page.getByRole('region', { name: 'Details' });
const panel = () => page.getByRole('region', { name: 'Plumbline' });

describe.skipIf(findChromium() === undefined)(
  'approve, prove, undo in a browser (skipped: no Chromium or Chrome found; set CHROMIUM_PATH)',
  () => {
    beforeAll(async () => {
      [app, browser] = await Promise.all([startAppServer(), launchChromium()]);
    });
    afterAll(async () => {
      await browser.close();
      await app.close();
    });
    afterEach(async () => {
      app.setFaults({});
      expect(await listGaps(page)).toEqual([]);
      await page.close();
    });

    test('approve, see Jira change, see the log, undo, see it back, apply it again', async () => {
      await open('/p/HARB/issues/HARB-58', 'member');
      await press(page, 'Triage');
      await press(page, 'Approve components');
      await panel().getByText('Components: added Payments, Mobile app, Checkout').waitFor();
      await details().getByText('Mobile app').waitFor();
      await page.close();

      await open('/admin/audit-log', 'siteAdmin');
      await page.getByRole('row', { name: 'Changed components in Jira' }).getByRole('button').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('Payments, Mobile app and Checkout').first().waitFor();
      await page.close();

      await open('/p/HARB/issues/HARB-58', 'member');
      await press(page, 'Undo components');
      await panel().getByText('Removes Payments, Mobile app, Checkout').waitFor();
      await details().getByText('Mobile app').waitFor();
      await press(page, 'Undo now');
      await panel().getByText('Undone').waitFor();
      await expect.poll(() => details().getByText('Mobile app').count()).toBe(0);
      await press(page, 'Apply components again');
      await press(page, 'Apply now');
      await details().getByText('Mobile app').waitFor();
      await page.close();

      await open('/admin/audit-log', 'siteAdmin');
      await page.getByRole('row', { name: 'Took back a change of components' }).first().waitFor();
    });

    test('a void approval: says what changed and who did it, and offers a fresh triage', async () => {
      await open('/p/HARB/issues/HARB-60', 'member');
      await press(page, 'Triage');
      await button(page, 'Approve components').waitFor();
  
      app.changeIssue('HARB-60', 'projectAdmin', { update: { components: [{ add: { name: 'Reporting' } }] } });
      await press(page, 'Approve components');
      await panel().getByText(/Reporting/).first().waitFor();
      await shows(page, 'Tomás Herrera');
      expect(await button(page, 'Triage again').count()).toBeGreaterThan(0);
    });

    test('an unknown outcome is listed for the admin, and settled when somebody looks at the issue', { timeout: 120_000 }, async () => {
      await open('/p/HARB/issues/HARB-59', 'member');
      await press(page, 'Triage');
      await button(page, 'Approve components').waitFor();
      app.setFaults({ jira5xxAfterWrite: true });
      await press(page, 'Approve components');
      await shows(page, 'We could not see whether Jira took the change');
      app.setFaults({});
      await page.close();

      await open('/admin/audit-log', 'siteAdmin');
      // A change that may still be running is not unknown: after half a minute it cannot be.
      await expect
        .poll(
          async () => {
            await page.reload();
            await page.getByRole('tab', { name: /Unknown outcomes/ }).click();
            const tab = page.getByRole('tabpanel', { name: /Unknown outcomes/ });
            await tab.getByText(/Nothing is open|HARB-59/).first().waitFor();
            return tab.getByRole('link', { name: 'HARB-59' }).count();
          },
          { timeout: 60_000, interval: 4_000 },
        )
        .toBeGreaterThan(0);
      await page.close();

      await open('/p/HARB/issues/HARB-59', 'member');
      await panel().getByText(/^Components: added/).waitFor();
      await page.close();
      await open('/admin/audit-log', 'siteAdmin');
      await page.getByRole('tab', { name: /Unknown outcomes/ }).click();
      await shows(page, 'Nothing is open');
    });

    test('sub-tasks: drafted, seen in full, created in one go, and taken back', async () => {
      await open('/p/HARB/issues/HARB-61', 'projectAdmin');
      await press(page, 'Draft a comment, sub-tasks or a link');
      await panel().getByText('Sub-tasks', { exact: true }).click();
      await panel().getByRole('textbox').first().fill('Write a failing test\nFix the callback\n  - and log the reason');
      await press(page, 'Preview');
      await panel().getByText('and log the reason').waitFor();
      await press(page, 'Create 2 sub-tasks');
      await page.getByRole('region', { name: 'Sub-tasks' }).getByText('Fix the callback').waitFor();
      await press(page, /^Undo/);
      await press(page, 'Undo now');
      await expect.poll(() => page.getByRole('region', { name: 'Sub-tasks' }).getByText('Fix the callback').count()).toBe(0);
    });
  },
);
