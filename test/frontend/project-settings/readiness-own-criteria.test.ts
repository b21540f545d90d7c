import { afterEach, describe, expect, it } from 'vitest';
import { closeSurface } from '../close-surface';
import { failed } from '../fixtures';
import { own, withOwn } from './readiness-fixtures';
import { openReadiness, type ReadinessPage } from './readiness-page';

let surface: ReadinessPage;
afterEach(() => closeSurface(surface));

describe('Definition of Ready: own criteria', () => {
  it('an example is added in one click, ready to be saved, and is no longer offered', async () => {
    surface = await openReadiness();
    surface.press('Add “It can be built without another decision”');
    await surface.shows('What counts as met, criterion 1');
    expect(surface.findButton('Add “It can be built without another decision”')).toBeUndefined();
    expect(surface.control('Title of criterion 1').props['autoFocus']).toBe(true);
    expect(await surface.saved()).toMatchObject({
      settings: {
        readiness: {
          definitions: {
            '1': {
              judged: [
                { title: 'It can be built without another decision', severity: 'warning' },
              ],
            },
          },
        },
      },
    });
  });

  it('a critical one: says before it is saved what that does to every issue of the type', async () => {
    surface = await openReadiness(withOwn({ ...own('a'), severity: 'critical' }, own('b')));
    surface.pick('Issue type', 'Task (changed)');
    await surface.shows('While it is critical, every issue of this type needs clarification until somebody has it checked with the model.');
    expect(surface.text().split('While it is critical')).toHaveLength(2);
  });

  it('an empty one: says what is missing beside the fields, and above Save for whichever type is shown', async () => {
    surface = await openReadiness();
    surface.press('Add a criterion');
    await surface.shows('Give it a title.');
    expect(surface.text()).toContain('Say what counts as met: the model judges by it.');
    surface.pick('Issue type', 'Task');
    await surface.gone('Give it a title.');
    expect(surface.text()).toContain('Own criteria of Bug: see the fields marked there.');
    expect(surface.isBlocked('Save')).toBe(true);
    surface.pick('Issue type', 'Bug (something to mend)');
    await surface.shows('Give it a title.');
    surface.typeInto('Title of criterion 1', 'Errors are named');
    surface.typeInto('What counts as met, criterion 1', 'Met when the text says what happens on an error.');
    await surface.gone('The Definition of Ready cannot be saved yet');
    expect(surface.isBlocked('Save')).toBe(false);
  });

  it('too long and doubled: nothing is cut off', async () => {
    surface = await openReadiness(withOwn(own('a'), own('b')));
    surface.pick('Issue type', 'Task (changed)');
    await surface.shows('Title of criterion 2');
    surface.typeInto('Title of criterion 2', 'title A ');
    surface.typeInto('What counts as met, criterion 1', 'g'.repeat(301));
    await surface.shows('Another criterion of this type has this title.');
    expect(surface.text()).toContain('At most 300 characters; this has 301.');
    expect(surface.control('What counts as met, criterion 1').props['value']).toHaveLength(301);
  });

  it('removed: the focus goes back to adding', async () => {
    surface = await openReadiness(withOwn(own('a')));
    surface.pick('Issue type', 'Task (changed)');
    await surface.shows('Remove criterion 1');
    surface.press('Remove criterion 1');
    await surface.shows('None for this type.');
    expect(surface.button('Add a criterion').props['autoFocus']).toBe(true);
  });

  it('as many as can be kept: no more are offered', async () => {
    surface = await openReadiness(withOwn(...Array.from('abcdefgh', (name) => own(name))));
    surface.pick('Issue type', 'Task (changed)');
    await surface.shows('That is the most: 8 criteria for a type.');
    expect(surface.isBlocked('Add a criterion')).toBe(true);
    expect(surface.text()).not.toContain('Examples to start from');
  });

  it('says who judges, what it can do and what it costs', async () => {
    surface = await openReadiness();
    for (const words of ['judged by a model', 'words that stand in the issue', 'can only cost points', '0.3 US cents']) {
      expect(surface.text()).toContain(words);
    }
  });

  it('somebody saved first: what was typed is still there', async () => {
    surface = await openReadiness({}, { saveProjectSettings: () => failed('settings_conflict') });
    surface.press('Add “Errors and empty cases are named”');
    await surface.shows('Title of criterion 1');
    surface.typeInto('Title of criterion 1', 'Errors are named');
    await surface.until(() => surface.chosen('Title of criterion 1') === 'Errors are named', 'the title');
    surface.press('Save');
    await surface.shows('saved while you were editing');
    expect(surface.chosen('Title of criterion 1')).toBe('Errors are named');
  });
});
