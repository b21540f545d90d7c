import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { choose, press, shows } from './visitor';

const gate = {
  ...{ key: 'gate', name: 'Ready to start', description: 'Lets issues with a readiness report through.' },
  expression: "issue.properties['plumbline.readiness'] == null ? 'There is no readiness report yet.' : true",
  projectTypes: ['company-managed' as const],
};

const statusShown = (page: Page, status: string) => page.locator('.issue-status').getByText(status).first().waitFor();

describeInBrowser(
  'the status of an issue in the workbench',
  (stage) => {
    test('a viewer sees the status and cannot change it', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-40', 'viewer');
      await statusShown(page, 'To Do');
      expect(await page.getByRole('combobox', { name: 'Status' }).count()).toBe(0);
    });

    test('a validator that is put on "Start progress" stops it in its own words, and other transitions go on', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-40', 'member');
      await press(page, 'Faults');
      await page.getByText('Ready to start, on "Start progress" of HARB').click();
      await shows(page, 'Workflow changed');
      await choose(page, 'Status', /Start progress/);
      await shows(page, 'The status of HARB-40 was not changed');
      await shows(page, 'There is no readiness report yet.');
      await statusShown(page, 'To Do');
      await choose(page, 'Status', /In Review/);
      await statusShown(page, 'In Review');
      await page.getByRole('region', { name: 'Activity' }).getByText('To Do → In Review').waitFor();
    });

    test('taken away again, the transition is open; files, estimate and due date are on the page', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-56', 'member');
      await page.getByRole('region', { name: 'Details' }).getByText('2026-02-28').waitFor();
      await press(page, 'Faults');
      await page.getByText('Ready to start, on "Start progress" of HARB').click();
      await shows(page, 'Workflow changed');
      await choose(page, 'Status', /Start progress/);
      await statusShown(page, 'In Progress');
      expect(await listAxeViolations(page, '.issue-side')).toEqual([]);
      const other = await stage.open('/p/HARB/issues/HARB-40', 'member');
      await other.getByRole('region', { name: 'Attachments' }).getByText('no-shows-sample.xlsx').waitFor();
    });
  },
  undefined,
  [gate],
);
