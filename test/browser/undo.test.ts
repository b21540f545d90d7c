import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './describe-in-browser';
import { button, press, shows } from './visitor';

describeInBrowser('approve, prove, undo in a browser', (stage) => {
  let page: Page;
  const open = async (...address: Parameters<typeof stage.open>) => {
    page = await stage.open(...address);
  };
  const details = () => page.getByRole('region', { name: 'Details' });
  const panel = () => page.getByRole('region', { name: 'Plumbline' });

  test('approve, see Jira change, see the log, undo, see it back, apply it again', async () => {
    await open('/p/HARB/issues/HARB-58', 'member');
    await press(page, 'Triage');
    await press(page, 'Approve components');
    await panel().getByText('Components: added Payments, Mobile app, Checkout').waitFor();
    await details().getByText('Mobile app').waitFor();

    await open('/admin/audit-log', 'siteAdmin');
    await page.getByRole('row', { name: 'Changed components in Jira' }).getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Payments, Mobile app and Checkout').first().waitFor();

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

    await open('/admin/audit-log', 'siteAdmin');
    await page.getByRole('row', { name: 'Took back a change of components' }).first().waitFor();
  });

  test('a void approval: says what changed and who did it, and offers a fresh triage', async () => {
    await open('/p/HARB/issues/HARB-60', 'member');
    await press(page, 'Triage');
    await button(page, 'Approve components').waitFor();

    stage.app.changeIssue('HARB-60', 'projectAdmin', { update: { components: [{ add: { name: 'Reporting' } }] } });
    await press(page, 'Approve components');
    await panel().getByText(/Reporting/).first().waitFor();
    await shows(page, 'Tomás Herrera');
    expect(await button(page, 'Triage again').count()).toBeGreaterThan(0);
  });

  test('an unknown outcome is listed for the admin, and settled when somebody looks at the issue', { timeout: 120_000 }, async () => {
    await open('/p/HARB/issues/HARB-59', 'member');
    await press(page, 'Triage');
    await button(page, 'Approve components').waitFor();
    stage.app.setFaults({ jira5xxAfterWrite: true });
    await press(page, 'Approve components');
    await shows(page, 'We could not see whether Jira took the change');
    stage.app.setFaults({});

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

    await open('/p/HARB/issues/HARB-59', 'member');
    await panel().getByText(/^Components: added/).waitFor();
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
});
