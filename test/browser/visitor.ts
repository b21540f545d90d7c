import type { Browser, Locator, Page } from 'playwright-core';
import { z } from 'zod';
import { standardUsers } from '../../workbench/sample/users';

export type Person = keyof typeof standardUsers;

const NotesSchema = z.array(z.object({ kind: z.string(), what: z.string() }));

/** A page of the workbench, seen by one of its people. */
export async function visit(
  browser: Browser,
  address: { readonly origin: string; readonly path: string; readonly as: Person; readonly theme?: 'light' | 'dark' },
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
  const query = new URLSearchParams({ user: standardUsers[address.as].accountId, theme: address.theme ?? 'light' });
  await page.goto(`${address.origin}${address.path}?${query.toString()}`);
  return page;
}

export const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: typeof name === 'string' });

/** Presses a button of the app once it is there and can be pressed. */
export const press = (page: Page, name: string | RegExp): Promise<void> => button(page, name).click();

/** Opens a tab of a surface; its name may bear a mark. */
export const openTab = (page: Page, name: string): Promise<void> => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();

export const shows = (page: Page, words: string | RegExp): Promise<void> => page.getByText(words).first().waitFor();

/**
 * Chooses an option of a select by keyboard alone. A click would do too, were it not for a busy machine: the page scrolls
 * softly to an open menu, and a press and a release that meet different options choose none.
 */
export async function choose(page: Page, label: string, option: string | RegExp): Promise<void> {
  const select = page.getByRole('combobox', { name: label, exact: true });
  await select.press('ArrowDown');
  const wanted = page.getByRole('option', { name: option, exact: typeof option === 'string' });
  await wanted.waitFor();
  const text = await wanted.innerText();
  const place = (await page.getByRole('option').allInnerTexts()).indexOf(text);
  await select.press('Home');
  for (let at = 0; at < place; at += 1) await select.press('ArrowDown');
  await select.press('Enter');
}

/** Everything the page could not draw or call, without what it says it draws only approximately. */
export async function listGaps(page: Page): Promise<readonly string[]> {
  const notes = NotesSchema.parse(await page.evaluate('window.__plumblineNotes ?? []'));
  return notes.filter(({ kind }) => kind !== 'approximated').map(({ kind, what }) => `${kind}: ${what}`);
}

/** Words of the element that has the focus; "body" when it is lost. */
export const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === null || activeElement === document.body ? 'body' : activeElement.textContent.trim();
  });

/** Presses Tab until the element with these words has the focus. @throws Error after `most` presses */
export async function tabTo(page: Page, words: string, most = 60): Promise<void> {
  const met: string[] = [];
  while (met.length < most) {
    await page.keyboard.press('Tab');
    const now = await focused(page);
    if (now === words) return;
    met.push(now);
  }
  throw new Error(`Tab never reached "${words}"; it met ${met.join(' | ')}`);
}
