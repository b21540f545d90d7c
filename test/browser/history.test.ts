import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';
import { button, choose, focused, openTab, press, shows, tabTo } from './visitor';

const settings = '/p/HARB/settings';
const slowSearch = '/p/HARB/issues/HARB-64';
const expiredLink = '/p/HARB/issues/HARB-63';
const printers = '/p/HARB/issues/HARB-59';
/** Two restricted issues that are worded like HARB-63, and their code words, which stand in no other issue. */
const secrets = /HARB-215|driftlock|HARB-24\b|tideglass/;
const InvokeSchema = z.object({ functionKey: z.string() });

const panelOf = (page: Page) => page.getByRole('region', { name: 'Plumbline' });
const linksOf = (page: Page) => page.getByRole('region', { name: 'Linked issues' });
const keysIn = (place: Locator) => place.getByRole('link', { name: /^HARB-\d+$/ }).allTextContents();
/** Asks again until it is as expected; the machine may be busy. */
const soon = <Seen>(look: () => Promise<Seen>) => expect.poll(look, { timeout: 10_000 });
const reach = (page: Page, words: string) => soon(() => focused(page)).toBe(words);

/** Presses the button that has the focus once Tab brought it there. */
async function pressByKey(page: Page, words: string): Promise<void> {
  await tabTo(page, words);
  await page.keyboard.press('Enter');
}

/** Everything the functions of the app answer to a page from now on. */
function overhear(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('/api/invoke')) heard.push(response.text());
  });
  return async () => (await Promise.all(heard)).join('\n');
}

/** Keeps the look at past issues waiting until the answer is called. */
async function holdLook(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/api/invoke', async (route) => {
    if (InvokeSchema.parse(route.request().postDataJSON()).functionKey === 'openSimilar') await released;
    await route.continue();
  });
  return release;
}

describeInBrowser('project history', (stage) => {
  test('project admin: the first look at the settings begins to read, and a dial is set meanwhile', async () => {
    const page = await stage.open(settings, 'projectAdmin');
    await openTab(page, 'Past issues');
    await shows(page, /^\d+ issues read so far, of at most 10,000\.$/);
    await page.getByRole('progressbar', { name: 'Reading past issues' }).waitFor();
    await openTab(page, 'Triage');
    await choose(page, 'Let automatic triage write components', 'At most 1 wrong in 10');
    await shows(page, /^Stays suggest-only: about \d+ more decisions are needed/);
    await shows(page, 'Not in effect while automatic triage is off.');
    await page.getByRole('progressbar', { name: /^Components: 0 of about \d+ decisions needed$/ }).waitFor();
    await press(page, 'Save');
    await shows(page, 'Settings saved');
  });

  test.each(['light', 'dark'] as const)('settings in %s: the dial as it was saved, no rule of axe broken', async (theme) => {
    const page = await stage.open(settings, 'projectAdmin', theme);
    await shows(page, 'At most 1 wrong in 10');
    expect(await page.getByText('Never by itself', { exact: true }).count()).toBe(2);
    await shows(page, /Last saved .* by/);
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
    await openTab(page, 'Past issues');
    await shows(page, /^What is kept: scrambled fingerprints/);
    expect(await listAxeViolations(page, '.shell')).toEqual([]);
  });

  test('past issues are ready after three pages, without those that have a security level', async () => {
    const page = await stage.open(settings, 'projectAdmin');
    const ready = page.getByText('239 issues in the index.');
    const pastIssues = page.getByRole('tab', { name: 'Past issues' });
    const state = ready.or(page.getByText(/issues read so far/));
    await expect
      .poll(
        async () => {
          await page.reload();
          await pastIssues.click();
          await state.waitFor();
          return ready.count();
        },
        { timeout: 60_000, interval: 2_000 },
      )
      .toBe(1);
    await shows(page, /^Reading began .* New and changed issues are followed as they happen\.$/);
  });

  test('member: a suggestion from project history alone names the past issues it rests on', async () => {
    const page = await stage.open(slowSearch, 'member');
    await press(page, 'Triage');
    const panel = panelOf(page);
    await panel.getByText('From project history', { exact: true }).waitFor();
    await panel.getByText('+ Checkout').waitFor();
    await panel.getByText(/^(High|Medium|Low) confidence$/).waitFor();
    await panel.getByText('Not measured in this project yet').waitFor();
    for (const key of ['HARB-232', 'HARB-234']) await panel.getByRole('link', { name: key }).first().waitFor();
    await panel.getByText('Past issues: 1 possible duplicate and 1 related.').waitFor();
    await press(page, 'Show 2 others like HARB-232');
    await panel.getByText('SLOW', { exact: true }).waitFor();
    await button(page, 'Hide 2 others like HARB-232').waitFor();
  });

  test('keyboard alone: links the duplicate after a preview, sees the link in Jira, and takes it back', async () => {
    const page = await stage.open(slowSearch, 'member');
    const panel = panelOf(page);
    await soon(() => button(page, 'Link as duplicate of HARB-232').isEnabled()).toBe(true);
    await pressByKey(page, 'Link as duplicate of HARB-232');
    await reach(page, 'Link issues');
    await panel.getByText('Not in Jira yet.').waitFor();
    await panel.getByText('A link to HARB-232 waits below, under “Write to Jira”.').waitFor();
    expect(await linksOf(page).count()).toBe(0);

    await page.keyboard.press('Enter');
    await linksOf(page).getByRole('list', { name: 'duplicates', exact: true }).getByRole('link', { name: 'HARB-232' }).waitFor();
    await panel.getByText('Already linked').waitFor();
    await reach(page, 'Undo link');

    await page.keyboard.press('Enter');
    await panel.getByText('Removes the link to HARB-232').waitFor();
    await reach(page, 'Undo now');
    await page.keyboard.press('Enter');
    await soon(() => linksOf(page).count()).toBe(0);
    await button(page, 'Link as duplicate of HARB-232').waitFor();
    expect(await panel.getByText('Already linked').count()).toBe(0);
  });

  test('asks the reporter: one question taken out, the others drafted, posted, and put once', async () => {
    const page = await stage.open(slowSearch, 'member');
    const panel = panelOf(page);
    const [steps, where, expected] = [/^Which steps lead to it/, /^Where does it happen/, /^What did you expect/];
    await panel.getByLabel(where).uncheck();
    await press(page, 'Draft a comment');
    await panel.getByText('A few answers would help us to take it further:').waitFor();
    // A draft whose link was undone is on screen as well, so the buttons are told apart.
    await press(page, /^Post comment/);
    const comment = page.getByRole('region', { name: 'Activity' }).getByRole('listitem').filter({ hasText: 'Amara Okafor commented' });
    await comment.waitFor();
    const posted = await comment.getByRole('listitem').allTextContents();
    expect(posted).toEqual([expect.stringMatching(steps), expect.stringMatching(expected)]);
    await soon(() => panel.getByText('Asked or drafted', { exact: true }).count()).toBe(2);
    expect(await panel.getByRole('checkbox').count()).toBe(1);
    expect(await panel.getByLabel(where).count()).toBe(1);
  });

  test('what is open, what was closed and what is only alike stand apart', async () => {
    const page = await stage.open(printers, 'member');
    await press(page, 'Triage');
    const panel = panelOf(page);
    await panel.getByText('Past issues: 1 possible duplicate, 1 seen before and 2 related.').waitFor();
    await panel.getByRole('heading', { name: 'Readiness' }).waitFor();
    expect(await panel.getByRole('heading', { level: 3 }).allTextContents()).toEqual([
      ...['Readiness', 'Suggestions', 'Duplicates', 'Seen before', 'Related', 'Work order', 'Write to Jira'],
    ]);
    await press(page, 'Link as duplicate of HARB-237');
    await panel.getByText('Not in Jira yet.').waitFor();
  });

  test.each(['light', 'dark'] as const)('panels with everything shown in %s: no rule of axe is broken', async (theme) => {
    const asked = await stage.open(slowSearch, 'member', theme);
    await press(asked, 'Show 2 others like HARB-232');
    await press(asked, 'Show evidence for components');
    await panelOf(asked).getByText('Asked or drafted', { exact: true }).first().waitFor();
    expect(await listAxeViolations(asked, '.shell')).toEqual([]);
    const apart = await stage.open(printers, 'member', theme);
    await press(apart, 'Show 1 other like HARB-237');
    await press(apart, 'Show evidence for labels');
    await shows(apart, 'A link to HARB-237 waits below');
    expect(await listAxeViolations(apart, '.shell')).toEqual([]);
  });

  test('what only some may see is not on the page, nor in any answer that reaches the browser', async () => {
    const page = await stage.open(expiredLink, 'member');
    const heard = overhear(page);
    await press(page, 'Triage');
    await button(page, 'Approve components').waitFor();
    await press(page, 'Show evidence for components');
    await panelOf(page).getByRole('heading', { name: 'Related' }).waitFor();
    expect(await page.locator('body').innerText()).not.toMatch(secrets);
    expect(await page.content()).not.toMatch(secrets);
    expect(await heard()).toContain('HARB-228');
    expect(await heard()).not.toMatch(secrets);
  });

  test('viewer: a suggestion from past issues alone waits until they were read as this person', async () => {
    const page = await stage.open(slowSearch, 'viewer');
    await panelOf(page).waitFor();
    const release = await holdLook(page);
    await page.reload();
    await shows(page, 'Looking at past issues… 1 suggestion rests on them.');
    expect(await keysIn(panelOf(page))).not.toContain('HARB-234');
    expect(await panelOf(page).getByRole('heading', { name: 'Duplicates' }).count()).toBe(0);
    expect(await panelOf(page).getByText('+ Checkout').count()).toBe(0);
    release();
    await panelOf(page).getByText('+ Checkout').waitFor();
    await shows(page, 'Past issues: 1 possible duplicate and 1 related.');
    expect(await keysIn(panelOf(page))).toEqual(expect.arrayContaining(['HARB-232', 'HARB-234', 'HARB-130']));
    expect(await button(page, /^(Approve|Link as)/).count()).toBe(0);
  });

  test('viewer: what a model wrote with past issues before it is shown once those were read as this person', async () => {
    const page = await stage.open(expiredLink, 'viewer');
    await panelOf(page).waitFor();
    const release = await holdLook(page);
    const heard = overhear(page);
    await page.reload();
    await shows(page, 'Looking at past issues…');
    await panelOf(page).getByText('+ Accounts').waitFor();
    await shows(page, 'A model proposed this. Its words are shown to those who may see the past issues it was given.');
    expect(await keysIn(panelOf(page))).toEqual([]);
    release();
    await shows(page, 'The text has words of "Accounts"');
    expect(await keysIn(panelOf(page))).toEqual(expect.arrayContaining(['HARB-228', 'HARB-25']));
    expect(await page.content()).not.toMatch(secrets);
    expect(await heard()).not.toMatch(secrets);
  });

  test('keyboard alone: what is kept is deleted after a question, and read anew', async () => {
    const page = await stage.open(settings, 'projectAdmin');
    await openTab(page, 'Past issues');
    await shows(page, '239 issues in the index.');
    await pressByKey(page, 'Delete what is kept');
    const dialog = page.getByRole('dialog', { name: 'Delete what is kept of past issues?' });
    await dialog.getByText(/^Deleted: the fingerprints of 239 past issues, and the secret key/).waitFor();
    await page.evaluate('Promise.all(document.getAnimations().map((one) => one.finished.catch(() => undefined)))');
    expect(await listAxeViolations(page, '[role="dialog"]')).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await reach(page, 'Delete what is kept');
    await shows(page, '239 issues in the index.');

    await page.keyboard.press('Enter');
    await reach(page, 'Cancel');
    await pressByKey(page, 'Delete');
    await shows(page, 'Past issues deleted');
    await dialog.waitFor({ state: 'detached' });
    await shows(page, '0 issues read so far, of at most 10,000.');
    await reach(page, 'Delete what is kept');
    await openTab(page, 'Triage');
    await shows(page, 'At most 1 wrong in 10');
  });
});
