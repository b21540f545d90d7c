import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { textDoc } from '../app/readiness/readiness-app';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { button, choose, focused, openTab, press, shows } from './visitor';

const bad = '/p/HARB/issues/HARB-16';
const good = '/p/HARB/issues/HARB-58';
const settings = '/p/HARB/settings';
/** No word of it stands in the issue, which is what the stand-in goes by. */
const own = { title: 'Zeppelin moorings', guidance: 'Zeppelin moorings named hourly.' };

const panelOf = (page: Page) => page.getByRole('region', { name: 'Plumbline' });
const read = async (page: Page) => panelOf(page).getByRole('progressbar', { name: /^Readiness score: \d+ of 100$/ }).waitFor();
const activityOf = (page: Page) => page.getByRole('region', { name: 'Activity' });
/** Jira search is written in the background; the panel looks for it by itself every few seconds. */
const isPublished = (page: Page) => page.getByText('Jira search holds this score and status.').waitFor({ timeout: 20_000 });

async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.PLUMBLINE_SHOTS;
  if (folder === undefined) return;
  // The bar on top of the page goes with it and would cover the panel.
  await page.evaluate('window.scrollTo(0, 0)');
  await page.screenshot({ path: join(folder, `app-readiness-${name}.png`), fullPage: true });
}

async function unfold(page: Page): Promise<void> {
  for (const name of [/^Show \d+ more findings?$/, /^Show \d+ criteria met/, /^Show how the score moved/]) {
    if ((await button(page, name).count()) > 0) await press(page, name);
  }
}

describeInBrowser('readiness in a browser', (stage) => {
  test('an issue nobody can start on: what is missing, by who can mend it, and one comment that asks for it', async () => {
    const page = await stage.open(bad, 'member');
    const panel = panelOf(page);
    await read(page);
    await panel.getByText('Needs clarification', { exact: true }).waitFor();
    await panel.getByText('Judged by rules alone.').waitFor();
    await panel.getByText('Nobody says how to tell that it is done.').waitFor();
    await unfold(page);
    await panel.getByRole('heading', { name: 'Decide here', level: 4 }).waitFor();
    expect((await panel.getByRole('heading', { level: 4 }).allTextContents()).slice(0, 2)).toEqual(['Ask the reporter', 'Decide here']);
    await shoot(page, 'bad');
    const boxes = panel.getByRole('checkbox');
    const count = await boxes.count();
    expect(count).toBeGreaterThan(2);
    await panel.getByLabel(/^What belongs to it/).uncheck();
    await press(page, 'Draft a comment');
    await panel.getByText('Not in Jira yet.').waitFor();
    await expect.poll(() => focused(page)).toBe('Post comment');
    const comment = activityOf(page).getByRole('listitem').filter({ hasText: 'A few answers would help us' });
    expect(await comment.count()).toBe(0);
    await shoot(page, 'draft');
    await page.keyboard.press('Enter');
    await comment.getByText('Amara Okafor commented').waitFor();
    expect(await comment.getByRole('listitem').count()).toBe(count - 1);
    await expect.poll(() => panel.getByText('Asked or drafted', { exact: true }).count()).toBe(count - 1);
    expect(await boxes.count()).toBe(1);
  });

  test('a good one: confirmed by a person, until its text is edited', async () => {
    let page = await stage.open(good, 'member');
    await read(page);
    await panelOf(page).getByText('Ready', { exact: true }).waitFor();
    await press(page, 'Confirm ready');
    await shows(page, 'HARB-58 confirmed ready');
    await expect.poll(() => focused(page)).toBe('Withdraw confirmation');
    stage.app.changeIssue('HARB-58', 'projectAdmin', { fields: { description: textDoc('It takes the money.') } });
    page = await stage.open(good, 'member');
    await shows(page, 'The confirmation no longer holds');
    await panelOf(page).getByText(/^Since then the description changed\. Confirmed at \d+; \d+ after the edit\.$/).waitFor();
    await press(page, 'Confirm again anyway…');
    await shows(page, /^It scores \d+; ready is from 70 on\. Gaps?: /);
    await expect.poll(() => focused(page)).toBe('Confirm as ready anyway');
    await shoot(page, 'expired');
    await press(page, 'Cancel');
  });

  test('the collapsed panel says status and score', async () => {
    const page = await stage.open(bad, 'viewer');
    const head = page.getByRole('button', { name: 'Plumbline', exact: true });
    await head.click();
    await page.locator('.panel-status').getByText(/^Needs clarification · \d+$/).waitFor();
    expect(await head.getAttribute('aria-expanded')).toBe('false');
    await shoot(page, 'collapsed');
  });

  test('project admin: a rule costs more, a criterion of their own is added, and Jira search is let in', async () => {
    const page = await stage.open(settings, 'projectAdmin');
    await openTab(page, 'Definition of Ready');
    await choose(page, 'Issue type', 'Story');
    await shows(page, 'Story has the default definition.');
    await choose(page, 'No vague words', 'Critical');
    await press(page, 'Add a criterion');
    await page.getByLabel('Title of criterion 1').fill(own.title);
    await page.getByLabel('What counts as met, criterion 1').fill(own.guidance);
    await shows(page, 'Story has its own definition.');
    await openTab(page, 'Jira search');
    await page.getByText('Let Jira search find readiness', { exact: true }).filter({ visible: true }).click();
    await shows(page, /^Saving begins to put readiness of the open issues into Jira search/);
    await press(page, 'Save');
    await shows(page, 'Settings saved');
    await shows(page, /^\d+ open issues? gone through so far, newest first\.$/);
    await page.getByRole('progressbar', { name: 'Putting readiness into Jira search' }).waitFor();
  });

  test('member: the criterion waits for the model, and then costs points, marked as the model’s', async () => {
    const page = await stage.open(bad, 'member');
    const panel = panelOf(page);
    await panel.getByText(/1 of the project’s own criteria waits for the model\.$/).waitFor();
    await panel.getByText('Vague words', { exact: true }).waitFor();
    expect(await panel.getByText('−25', { exact: true }).count()).toBe(2);
    await unfold(page);
    expect(await panel.getByText('By the model', { exact: true }).count()).toBe(0);
    await press(page, 'Check with the model');
    await panel.getByText(`Not met: ${own.title}`, { exact: true }).waitFor();
    await panel.getByText('By the model', { exact: true }).waitFor();
    await panel.getByText(/^Judged by rules and by the model /).waitFor();
    await isPublished(page);
  });

  test('a workflow that waits for readiness stops the transition, until a person vouches for the issue', async () => {
    const page = await stage.open(bad, 'member');
    await press(page, 'Faults');
    await page.getByText('Plumbline: ready, on "Start progress" of HARB').click();
    await shows(page, 'Workflow changed');
    await choose(page, 'Status', /^Start progress/);
    await shows(page, 'The status of HARB-16 was not changed');
    await shows(page, 'Plumbline does not find this issue ready.');
    await shoot(page, 'gate');
    await isPublished(page);
    await press(page, 'Confirm anyway…');
    await press(page, 'Confirm as ready anyway');
    await shows(page, 'The report did not say ready at the time.');
    await isPublished(page);
    await choose(page, 'Status', /^Start progress/);
    await page.locator('.issue-status').getByText('In Progress').first().waitFor();
  });

  test.each(['light', 'dark'] as const)('panel and settings in %s: no rule of axe is broken', async (theme) => {
    const issue = await stage.open(bad, 'member', theme);
    await read(issue);
    await unfold(issue);
    expect(await listAxeViolations(issue, '.shell')).toEqual([]);
    await shoot(issue, `panel-${theme}`);
    const page = await stage.open(settings, 'projectAdmin', theme);
    await openTab(page, 'Definition of Ready');
    await choose(page, 'Issue type', 'Story (changed)');
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await shoot(page, `settings-definition-${theme}`);
    await openTab(page, 'Jira search');
    await press(page, 'Make a workflow transition wait for readiness');
    await shows(page, 'A workflow gate, set up by a Jira admin');
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await shoot(page, `settings-search-${theme}`);
    await openTab(page, 'Work orders');
    await shows(page, 'Work orders are written for');
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
  });
});
