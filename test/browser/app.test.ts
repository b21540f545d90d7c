import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { describeInBrowser } from './describe-in-browser';
import { button, focused, press, shows, tabTo } from './visitor';

describeInBrowser('the app in a browser', (stage) => {
  let page: Page;
  const open = async (...address: Parameters<typeof stage.open>) => {
    page = await stage.open(...address);
  };

  test('people without the permission are told so, and are offered nothing', async () => {
    await open('/p/HARB', 'outsider');
    await shows(page, "You don't have access to this project");
    await open('/admin/audit-log', 'member');
    await shows(page, 'Only Jira administrators can read the audit log.');
    await open('/p/HARB/settings', 'member');
    await shows(page, 'Only administrators of this project can see and change its Plumbline settings.');
    await open('/p/HARB/issues/HARB-58', 'viewer');
    await shows(page, 'Only people who may edit this issue can start a triage.');
    expect(await button(page, 'Triage').isDisabled()).toBe(true);
  });

  test('member: triages, reads why, approves components, and sees them in Jira', async () => {
    await open('/p/HARB/issues/HARB-58', 'member');
    await press(page, 'Triage');
    const panel = page.getByRole('region', { name: 'Plumbline' });
    await panel.getByText('Medium → Blocker').waitFor();
    expect(await panel.getByText(/^\+ /).allTextContents()).toEqual([
      ...['+ Payments', '+ Mobile app', '+ Checkout'],
      ...['+ apple-pay', '+ ios', '+ regression'],
    ]);
    expect(await panel.getByText(/^(High|Medium|Low) confidence$/).count()).toBe(3);
    await panel.getByText('The text has words of "Payments"').waitFor();
    await press(page, 'Show evidence for components');
    await panel.getByText('From the description: “Open the mobile app on an iPhone (iOS 18.6)”').waitFor();
    await panel.getByText(/^It rests on this: the quote stands in the issue/).waitFor();

    await press(page, 'Approve components');
    await panel.getByText('Components: added Payments, Mobile app, Checkout').waitFor();
    const details = page.getByRole('region', { name: 'Details' });
    for (const component of ['Payments', 'Mobile app', 'Checkout']) await details.getByText(component).waitFor();
    await page
      .getByRole('region', { name: 'Activity' })
      .getByText('Amara Okafor changed Component: added Payments, Mobile app, Checkout')
      .waitFor();
    await press(page, 'Dismiss labels');
    await panel.getByText('Labels: apple-pay, ios, regression').waitFor();
  });

  test('site admin: finds the approval and the change in the audit log, with who and which issue', async () => {
    await open('/admin/audit-log', 'siteAdmin');
    for (const sentence of ['Approved components', 'Changed components in Jira']) {
      const row = page.getByRole('row', { name: sentence });
      await row.waitFor();
      expect(await row.textContent()).toMatch(/Amara Okafor.*HARB-58/);
    }
    await page.getByRole('row', { name: 'Changed components in Jira' }).getByRole('button').click();
    const dialog = page.getByRole('dialog', { name: 'Audit event' });
    await dialog.getByText('Payments, Mobile app and Checkout').waitFor();
  });

  test('restarted on the same folder: triage, decision, audit log and issue are still there', async () => {
    await stage.app.restart();
    await open('/p/HARB/issues/HARB-58', 'member');
    await shows(page, 'Components: added Payments, Mobile app, Checkout');
    await page.getByText('Replace Medium').click();
    await expect.poll(() => button(page, 'Approve priority').isEnabled()).toBe(true);
    await page.getByRole('region', { name: 'Details' }).getByText('Mobile app').waitFor();
    await open('/admin/audit-log', 'siteAdmin');
    await shows(page, 'Changed components in Jira');
  });

  test('project admin: switches labels off, and the next triage obeys', async () => {
    await open('/p/HARB/settings', 'projectAdmin');
    await page.getByText('Suggest labels').filter({ visible: true }).click();
    await shows(page, 'You have changes that are not saved.');
    await press(page, 'Save');
    await shows(page, 'Settings saved');
    await open('/p/HARB/issues/HARB-59', 'member');
    await press(page, 'Triage');
    await shows(page, 'labels (switched off in the project settings)');
    expect(await button(page, 'Approve labels').count()).toBe(0);
  });

  test('an issue full of markup and hidden characters: words, never elements, and a warning', async () => {
    await open('/p/HARB/issues/HARB-39', 'member');
    await press(page, 'Triage');
    await button(page, 'Triage again').waitFor();
    const fromMarkup = 'img:not([src^="data:"]), script, style, b, a[href^="javascript"]';
    expect(await page.locator('main').locator(fromMarkup).count()).toBe(0);
    await shows(page, "<script>document.body.innerHTML = '<h1>moved</h1>'</script>");
    await open('/p/HARB/issues/HARB-38', 'member');
    await shows(page, 'This issue holds 102 hidden characters');
  });

  test('keyboard alone: triages and approves, and the focus goes on to what is left', async () => {
    await open('/p/HARB/issues/HARB-60', 'member');
    await button(page, 'Triage').waitFor();
    await tabTo(page, 'Triage');
    await page.keyboard.press('Enter');
    await button(page, 'Approve components').waitFor();
    await tabTo(page, 'Approve components');
    expect(await page.locator(':focus-visible').count()).toBe(1);
    await page.keyboard.press('Enter');
    await shows(page, /^Components: added/);
    await expect.poll(() => focused(page)).toMatch(/^(Approve (priority|labels)|Triage again)$/);
  });
});
