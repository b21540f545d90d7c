import { afterEach, describe, expect, it } from 'vitest';
import { wordsOf } from '../../support/uikit-tree';
import { openReadiness, type ReadinessPage } from './readiness-page';

let page: ReadinessPage;
afterEach(() => {
  expect(page.unknownTypes()).toEqual([]);
  page.close();
});

const names = ['Triage', 'Past issues', 'Definition of Ready', 'Jira search', 'Work orders'];
/** What the tabs say where one of them bears a mark. */
const marked = (name: string, mark: string) => names.map((one) => (one === name ? `${one} ${mark}` : one));
const unsaved = 'You have changes that are not saved.';
/** What each tab says, in order, on one line each. */
const tabs = () => page.findAll('Tab').map((tab) => wordsOf(tab).replaceAll('\n', ' '));

describe('tabs of the settings', () => {
  it('nothing changed: their names and nothing else', async () => {
    page = await openReadiness();
    expect(tabs()).toEqual(names);
  });

  it('a change is marked on its tab, and the mark goes with it', async () => {
    page = await openReadiness();
    page.toggle('Use this project’s past issues', false);
    await page.shows(unsaved);
    expect(tabs()).toEqual(marked('Past issues', 'Not saved'));
    page.press('Discard changes');
    await page.gone(unsaved);
    expect(tabs()).toEqual(names);
  });

  it('what keeps the settings from being saved is marked on its tab, and told beside the one button', async () => {
    page = await openReadiness();
    page.typeInto('Ready from this score on', 'many');
    await page.shows('These settings cannot be saved yet');
    expect(tabs()).toEqual(marked('Definition of Ready', 'To mend'));
    expect(page.isBlocked('Save')).toBe(true);
  });

  it('a field that allows nothing: says which', async () => {
    page = await openReadiness();
    page.choose('Only these priorities');
    await page.shows('Triage: see the allowed priorities.');
    expect(tabs()).toEqual(marked('Triage', 'To mend'));
  });
});
