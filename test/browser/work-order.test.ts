import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textDoc } from '../app/readiness/readiness-app';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { button, choose, focused, openTab, press, shows } from './visitor';

const issue = '/p/HARB/issues/HARB-58';
const panelOf = (page: Page) => page.getByRole('region', { name: 'Plumbline' });
const subtasksOf = (page: Page) => page.getByRole('region', { name: 'Sub-tasks' });
const reach = (page: Page, words: string) => expect.poll(() => focused(page), { timeout: 10_000 }).toBe(words);

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_SHOTS;
  if (folder !== undefined) await page.screenshot({ path: join(folder, `app-work-order-${name}.png`), fullPage: true });
}

describeInBrowser('work order in a browser', (stage) => {
  test('project admin: names the field that sub-tasks are estimated in', async () => {
    const page = await stage.open('/p/HARB/settings', 'projectAdmin');
    await openTab(page, 'Definition of Ready');
    await choose(page, 'Field that holds the estimate', /Story point estimate/);
    await press(page, 'Save');
    await shows(page, 'Settings saved');
  });

  test('drafted in the background, found again after leaving, and read with its sources', async () => {
    let page = await stage.open(issue, 'member');
    await press(page, 'Open the work order');
    await shows(page, 'A work order says what is to be done');
    await shoot(page, 'empty');
    await choose(page, 'Profile', 'Coding agent');
    await button(page, 'Draft a work order').focus();
    await page.keyboard.press('Enter');
    await shows(page, 'Written in the background. You may close the panel.');
    await shoot(page, 'drafting');

    page = await stage.open(issue, 'member');
    await press(page, 'Open the work order');
    const panel = panelOf(page);
    await panel.getByText('Drafted with AI', { exact: true }).waitFor({ timeout: 60_000 });
    await panel.getByRole('heading', { name: 'Objective', level: 4 }).waitFor();
    await panel.getByText(/^Profile Coding agent, .+ Model: \S+\.$/).waitFor();
    expect(await panel.getByText('assumption', { exact: true }).count()).toBeGreaterThan(0);
    await press(page, 'Show the words of the issue');
    await panel.getByText(/^“.+”$/).first().waitFor();
    await shoot(page, 'read');
  });

  test('copied: the Markdown stands in a field that has the focus, with a prompt for the coding agent', async () => {
    const page = await stage.open(issue, 'viewer');
    await press(page, 'Open the work order');
    await press(page, 'Copy as Markdown');
    const field = page.getByLabel('Work order as Markdown');
    await field.waitFor();
    expect(await field.inputValue()).toMatch(/^# Work order for HARB-58: .+\n\nReadiness [\s\S]+## Prompt for a coding agent/);
    expect(await field.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await button(page, /comment…|sub-tasks…|Draft the work order/).count()).toBe(0);
  });

  test('sub-tasks: one edited and estimated, one taken out, previewed, created, and taken back', async () => {
    const page = await stage.open(issue, 'projectAdmin');
    const panel = panelOf(page);
    await press(page, 'Open the work order');
    await press(page, 'Create sub-tasks…');
    const title = page.getByLabel('Sub-task 1: title');
    await title.waitFor();
    expect(await title.evaluate((node) => node === document.activeElement)).toBe(true);
    const count = await panel.getByRole('button', { name: /^Remove sub-task/ }).count();
    expect(count).toBeGreaterThan(1);
    await press(page, 'Remove sub-task 2');
    await expect.poll(() => button(page, /^Remove sub-task/).count()).toBe(count - 1);
    await title.fill('Pay with Apple Pay again');
    await page.getByLabel('Sub-task 1: estimate').fill('soon');
    await press(page, 'Preview');
    await shows(page, 'Sub-task 1: an estimate is a number above 0');
    await shoot(page, 'sub-tasks');
    await page.getByLabel('Sub-task 1: estimate').fill('2.5');
    await press(page, 'Preview');
    await panel.getByText('Estimate: 2.5', { exact: true }).waitFor();
    await panel.getByText('Drafted with AI by Plumbline; read and approved by the person who posted it.').first().waitFor();
    await shoot(page, 'preview');
    expect(await subtasksOf(page).getByText('Pay with Apple Pay again').count()).toBe(0);
    await reach(page, count === 2 ? 'Create 1 sub-task' : `Create ${count - 1} sub-tasks`);
    await page.keyboard.press('Enter');
    await subtasksOf(page).getByText('Pay with Apple Pay again').waitFor();
    await shoot(page, 'created');
    await press(page, /^Undo/);
    await press(page, 'Undo now');
    await expect.poll(() => subtasksOf(page).getByText('Pay with Apple Pay again').count()).toBe(0);
  });

  test('a comment: edited, previewed and posted, with the line that says a model drafted it', async () => {
    const page = await stage.open(issue, 'member');
    await press(page, 'Open the work order');
    await press(page, 'Write as a comment…');
    const field = page.getByLabel('Comment', { exact: true }).and(page.getByRole('textbox'));
    expect(await field.inputValue()).toMatch(/^Readiness \d+ of 100 when drafted, .+\n.+\n# Objective\n- \[issue\] .+/);
    await field.fill('# Objective\n- Apple Pay takes the money');
    await press(page, 'Preview');
    await panelOf(page).getByText('Comment to post').waitFor();
    await press(page, /^Post comment/);
    const comment = page.getByRole('region', { name: 'Activity' }).getByRole('listitem').filter({ hasText: 'Apple Pay takes the money' }).first();
    await comment.getByText('Drafted with AI by Plumbline; read and approved by the person who posted it.').waitFor();
    await press(page, 'Write as a comment…');
    await press(page, 'Preview');
    await shows(page, /the same work order or question was already written from another draft/);
    await shoot(page, 'written-before');
    await press(page, /^Undo/);
    await press(page, 'Undo now');
    await expect.poll(() => comment.count()).toBe(0);
  });

  test.each(['light', 'dark'] as const)('everything shown in %s: no rule of axe is broken', async (theme) => {
    const page = await stage.open(issue, 'member', theme);
    await press(page, 'Open the work order');
    await press(page, 'Show the words of the issue');
    await press(page, /^Show what .* says?$/);
    await press(page, 'Copy as Markdown');
    await press(page, 'Create sub-tasks…');
    await page.getByLabel('Sub-task 1: title').waitFor();
    await button(page, 'Preview').waitFor();
    await shoot(page, theme);
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
  });

  test('the text is edited: what no longer stands in it is left out, and it can be drafted again', async () => {
    let page = await stage.open(issue, 'member');
    await press(page, 'Open the work order');
    await press(page, 'Write as a comment…');
    await press(page, 'Preview');
    await panelOf(page).getByText('Comment to post').waitFor();
    stage.app.changeIssue('HARB-58', 'projectAdmin', { fields: { description: textDoc('Apple Pay fails.') } });
    page = await stage.open(issue, 'member');
    await press(page, /^Draft again/);
    await shows(page, 'From the work order. Edit it as you like');
    await press(page, 'Open the work order');
    await shows(page, 'The text of this issue was edited since');
    await shows(page, /statements? (is|are) left out: the words/);
    await shoot(page, 'edited');
    await press(page, 'Draft the work order again');
    await shows(page, 'The work order is here.');
    await reach(page, 'Draft the work order again');
    expect(await panelOf(page).getByText('The text of this issue was edited since').count()).toBe(0);
  });
});
