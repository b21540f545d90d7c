import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textToAdf } from '../../workbench/sample/text-to-adf';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { button, focused, shows, tabTo } from './visitor';

/** Ready by the default definition. */
const issue = '/p/HARB/issues/HARB-58';
/** Holds a table, and a paragraph with a status. */
const formatted = '/p/HARB/issues/HARB-23';

/** Holds a paragraph with a mention, and no headings of its own. */
const mentioning = '/p/HARB/issues/HARB-57';

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const activityOf = (page: Page) => page.getByRole('region', { name: 'Activity' });
const panelOf = (page: Page) => page.getByRole('region', { name: 'Plumbline' });

/** Presses Tab until the element with this name has the focus: a pencil has no words of its own. */
async function tabToNamed(page: Page, name: string): Promise<void> {
  const wanted = page.getByLabel(name, { exact: true }).or(button(page, name)).first();
  await wanted.waitFor();
  for (let pressed = 0; pressed < 60; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never reached "${name}".`);
}

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_SHOTS;
  if (folder === undefined) return;
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `issue-edit-${name}.png`), fullPage: true });
}

/** What is sent to write to the issue; `hold` keeps each request back until `release`, so that a second press meets it. */
async function watchWrites(page: Page) {
  const sent: string[] = [];
  let held = Promise.resolve();
  let release = (): void => undefined;
  await page.route(/\/api\/issues\/[^/]+(?:\/comments)?\?/, async (route) => {
    if (route.request().method() === 'POST') {
      sent.push(new URL(route.request().url()).pathname);
      await held;
    }
    await route.continue();
  });
  const hold = () => {
    held = new Promise((resolve) => {
      release = resolve;
    });
  };
  return { sent, hold, release: () => release() };
}

describeInBrowser('a person edits an issue, by keyboard', (stage) => {
  test('a viewer has no way to edit or to comment', async () => {
    const page = await stage.open(issue, 'viewer');
    await activityOf(page).waitFor();
    for (const name of ['Edit summary', 'Edit description', 'Add a comment…']) expect(await button(page, name).count()).toBe(0);
  });

  test('summary: Escape leaves it, an empty one is refused in Jira’s words, Enter saves once', async () => {
    const page = await stage.open(issue, 'member');
    const title = page.getByRole('heading', { level: 1 });
    await title.waitFor();
    const before = await title.innerText();
    const top = (await page.getByRole('heading', { name: 'Description', level: 2 }).boundingBox())?.y;
    const writes = await watchWrites(page);
    await tabToNamed(page, 'Edit summary');
    await page.keyboard.press('Enter');
    expect(await field(page, 'Summary').inputValue()).toBe(before);
    expect((await page.getByRole('heading', { name: 'Description', level: 2 }).boundingBox())?.y).toBe(top);
    await page.keyboard.type(' (thrown away)');
    await page.keyboard.press('Escape');
    expect(await title.innerText()).toBe(before);
    expect(await button(page, 'Edit summary').evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Backspace');
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('You must specify a summary of the issue.').waitFor();
    expect(await field(page, 'Summary').inputValue()).toBe('');
    await page.keyboard.type(`${before} on an iPhone`);
    writes.hold();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    writes.release();
    await page.getByRole('heading', { level: 1, name: `${before} on an iPhone` }).waitFor();
    await activityOf(page).getByText('summary', { exact: true }).waitFor();
    expect(writes.sent).toEqual(['/api/issues/HARB-58', '/api/issues/HARB-58']);
  });

  test('a confirmation ends with an edit of the description, and the panel says why', async () => {
    let page = await stage.open(issue, 'member');
    await panelOf(page).getByText('Ready', { exact: true }).waitFor();
    await tabTo(page, 'Confirm ready');
    await page.keyboard.press('Enter');
    await shows(page, 'HARB-58 confirmed ready');
    await expect.poll(() => focused(page)).toBe('Withdraw confirmation');
    page = await stage.open(issue, 'member');
    await panelOf(page).getByRole('button', { name: 'Withdraw confirmation' }).waitFor();
    const writes = await watchWrites(page);
    await tabToNamed(page, 'Edit description');
    await page.keyboard.press('Enter');
    const description = field(page, 'Description');
    expect(await description.inputValue()).toContain('*Steps*\n');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nh3. Since\n* it happens with *Visa* too');
    await shoot(page, 'description');
    writes.hold();
    await page.keyboard.press('Control+Enter');
    await page.keyboard.press('Control+Enter');
    await page.locator('.edit-buttons button[aria-disabled="true"]').first().waitFor();
    writes.release();
    await page.locator('.issue-description').getByRole('heading', { name: 'Since' }).waitFor();
    await expect.poll(() => description.count()).toBe(0);
    expect(await button(page, 'Edit description').evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('.issue-description').getByRole('listitem').last().innerText()).toBe('it happens with Visa too');
    expect(writes.sent).toEqual(['/api/issues/HARB-58']);
    page = await stage.open(issue, 'member');
    await shows(page, 'The confirmation no longer holds');
    await panelOf(page).getByText(/^Since then the description changed\. /).waitFor();
    await shoot(page, 'expired');
  });

  test('what the text cannot give back stays, unless its line is deleted, which is said before', async () => {
    const page = await stage.open(formatted, 'member');
    const table = page.locator('.issue-description table');
    await table.waitFor();
    // It begins with headings of the third level.
    expect(await page.locator('.issue-description').getByRole('heading', { level: 3 }).count()).toBeGreaterThan(0);
    expect(await listAxeViolations(page, '.issue-main')).toEqual([]);
    await tabToNamed(page, 'Edit description');
    await page.keyboard.press('Enter');
    const description = field(page, 'Description');
    const text = await description.inputValue();
    expect(text).toMatch(/\{kept 1: table, [^\n]+\}/);
    await page.getByText(/A line \{kept …\} stands for what this field cannot edit/).waitFor();
    await description.fill(text.replace(/\{kept 1[^\n]+/, ''));
    await shows(page, /^Saving takes out of the description: table, /);
    await shoot(page, 'dropped');
    await description.fill(`First of all.\n\n${text}`);
    await expect.poll(() => page.getByText(/^Saving takes out/).count()).toBe(0);
    stage.app.changeIssue('HARB-23', 'projectAdmin', { fields: { description: textToAdf('Somebody else was here.') } });
    await shows(page, 'The description has changed since you began. Saving replaces what is there now.');
    await tabToNamed(page, 'Save');
    await page.keyboard.press('Enter');
    await page.locator('.issue-description').getByText('First of all.').waitFor();
    await table.waitFor();
  });

  test('a comment: an empty one is refused in Jira’s words, the next is there once', async () => {
    const page = await stage.open(issue, 'member');
    await activityOf(page).waitFor();
    const writes = await watchWrites(page);
    await tabTo(page, 'Add a comment…');
    await page.keyboard.press('Enter');
    await field(page, 'Comment').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByText('Comment body can not be empty!').waitFor();
    await page.keyboard.type('Asked the bank: the money is *booked*.');
    await tabTo(page, 'Save');
    writes.hold();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    writes.release();
    const comment = activityOf(page).getByRole('listitem').filter({ hasText: 'Asked the bank' });
    await comment.getByText('Amara Okafor commented').waitFor();
    expect(await comment.count()).toBe(1);
    expect(await comment.locator('strong').last().innerText()).toBe('booked');
    await expect.poll(() => focused(page)).toBe('Add a comment…');
    expect(writes.sent).toEqual(['/api/issues/HARB-58/comments', '/api/issues/HARB-58/comments']);
  });

  test('while the workbench does not answer, what somebody wrote stays, and is saved once it does', async () => {
    const page = await stage.open(issue, 'member');
    await page.clock.install();
    await page.reload();
    await activityOf(page).waitFor();
    await panelOf(page).getByRole('progressbar').first().waitFor();
    await button(page, 'Edit description').press('Enter');
    const description = field(page, 'Description');
    const begun = `${await description.inputValue()}\n\nThe line broke here.`;
    await description.fill(begun);
    await button(page, 'Edit summary').press('Enter');
    await field(page, 'Summary').fill('Half a summary');
    await page.route(/\/api\//, (route) => route.abort());
    // The page around the issue is read less often.
    const failed = page.waitForEvent('requestfailed', (request) => request.url().includes('/api/state'));
    await page.clock.fastForward(16_000);
    await failed;
    const silence = page.getByRole('status').filter({ hasText: 'The workbench does not answer' });
    await silence.getByText(/what you are writing is kept/).waitFor();
    await button(page, 'Save').press('Enter');
    await page.getByRole('alert').getByText('What you wrote is kept here: save it again once it answers.').waitFor();
    expect([await description.inputValue(), await field(page, 'Summary').inputValue()]).toEqual([begun, 'Half a summary']);
    await button(page, 'Try again').press('Enter');
    await silence.waitFor();
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await shoot(page, 'no-answer');
    await page.unroute(/\/api\//);
    await button(page, 'Try again').press('Enter');
    await silence.waitFor({ state: 'detached' });
    expect(await description.inputValue()).toBe(begun);
    await button(page, 'Save').press('Enter');
    await page.locator('.issue-description').getByText('The line broke here.').waitFor();
    await expect.poll(() => description.count()).toBe(0);
    expect(await field(page, 'Summary').inputValue()).toBe('Half a summary');
  });

  test('a page on which nobody writes stays as well, and says that the workbench does not answer', async () => {
    const page = await stage.open('/p/HARB', 'member');
    await page.clock.install();
    await page.reload();
    await page.getByRole('row').nth(1).waitFor();
    await page.route(/\/api\//, (route) => route.abort());
    await page.clock.fastForward(16_000);
    await page.getByRole('status').getByText('The workbench does not answer').waitFor();
    expect(await page.getByRole('row').count()).toBeGreaterThan(1);
    await page.unroute(/\/api\//);
    await page.clock.fastForward(16_000);
    await page.getByText('The workbench does not answer').waitFor({ state: 'detached' });
  });

  test.each(['light', 'dark'] as const)('every field open in %s: no rule of axe is broken', async (theme) => {
    const page = await stage.open(mentioning, 'member', theme);
    await activityOf(page).waitFor();
    await panelOf(page).getByRole('progressbar').first().waitFor();
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    for (const name of ['Edit description', 'Add a comment…', 'Edit summary']) await button(page, name).press('Enter');
    await field(page, 'Summary').fill('');
    await field(page, 'Summary').press('Enter');
    await page.getByRole('alert').waitFor();
    await field(page, 'Description').fill('Nothing of it is kept.');
    await shows(page, /^Saving takes out of the description: paragraph, @Amara Okafor/);
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await shoot(page, theme);
  });
});
