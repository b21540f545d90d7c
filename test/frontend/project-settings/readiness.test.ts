import { afterEach, describe, expect, it } from 'vitest';
import { criterionIds } from '../../../src/domain/readiness/criterion';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import { readinessWords } from '../../../src/frontend/shared/strings/readiness-criteria';
import type { Surface } from '../../support/uikit-host';
import { failed, ok } from '../fixtures';
import { openSettings, pick } from './open-settings';
import { own, readinessView, withOwn } from './readiness-fixtures';
import { settings } from './settings-fixtures';

let surface: Surface;
const open = (readiness: Parameters<typeof readinessView>[0] = {}, answers: Parameters<typeof openSettings>[1] = {}) =>
  openSettings(readinessView(readiness), { saveProjectSettings: () => ok(settings({ version: 4 })), ...answers });
const type = (label: string, value: string) => {
  const { onChange } = surface.control(label).props;
  if (typeof onChange !== 'function') throw new Error(`"${label}" cannot be typed into.`);
  Reflect.apply(onChange, undefined, [{ type: 'change', target: { value } }]);
};
const chosen = (label: string) => surface.control(label).props['value'];
const title = (id: keyof typeof readinessWords.criteria) => readinessWords.criteria[id].title;
const saved = async () => {
  surface.press('Save');
  await surface.called('saveProjectSettings');
  return surface.calls.at(-1)?.payload;
};
const gone = (words: string) => surface.until(() => !surface.text().includes(words), `"${words}" to go`);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('Definition of Ready: rules', () => {
  it('every rule of the library can be set for the chosen type, its default marked', async () => {
    surface = await open();
    for (const id of criterionIds) expect(surface.control(title(id)).props['options']).toHaveLength(4);
    expect(chosen(title('steps'))).toEqual({ value: 'critical', label: 'Critical (default)' });
    expect(chosen(title('acceptance'))).toEqual({ value: 'off', label: 'Off (default)' });
    expect(surface.text()).toContain('Bug has the default definition.');
    expect(surface.isBlocked('Use the default for this type')).toBe(true);
  });

  it('a rule that is changed: the type is marked, saved, and can be taken back', async () => {
    surface = await open();
    pick(surface, 'Issue type', 'Task');
    await surface.shows('Task has the default definition.');
    pick(surface, title('estimate'), 'Warning');
    await surface.shows('Task has its own definition.');
    expect(chosen('Issue type')).toMatchObject({ label: 'Task (changed)' });
    expect(surface.text()).toContain('“An estimate” is switched on for Task and says nothing while no field is chosen.');
    pick(surface, 'Field that holds the estimate', 'Story Points');
    await gone('says nothing while no field is chosen');
    expect(await saved()).toMatchObject({
      settings: {
        readiness: {
          estimateField: 'customfield_10016',
          definitions: { '3': { rules: { ...defaultDefinitions.task.rules, estimate: 'warning' }, judged: [] } },
        },
      },
    });
  });

  it('back to the default: there is nothing to save', async () => {
    surface = await open();
    pick(surface, title('steps'), 'Off');
    await surface.shows('Bug has its own definition.');
    surface.press('Use the default for this type');
    await surface.shows('Bug has the default definition.');
    expect(surface.isBlocked('Save')).toBe(true);
  });

  it('a type that is gone: its definition is kept until it is removed', async () => {
    surface = await open({ definitions: { '77': defaultDefinitions.bug } });
    pick(surface, 'Issue type', 'Issue type 77 (no longer there)');
    await surface.shows('Its definition is kept until you remove it.');
    surface.press('Remove its definition');
    await surface.shows('Bug has the default definition.');
    expect(await saved()).toMatchObject({ settings: { readiness: { definitions: {} } } });
  });

  it('a project without issue types: says so', async () => {
    surface = await openSettings({ ...readinessView(), readiness: { types: [], estimateFields: [] } });
    expect(surface.text()).toContain('This project has no issue types that can be read.');
  });
});

describe('Definition of Ready: own criteria', () => {
  it('an example is added in one click, ready to be saved, and is no longer offered', async () => {
    surface = await open();
    surface.press('Add “It can be built without another decision”');
    await surface.shows('What counts as met, criterion 1');
    expect(surface.findButton('Add “It can be built without another decision”')).toBeUndefined();
    expect(surface.control('Title of criterion 1').props['autoFocus']).toBe(true);
    expect(await saved()).toMatchObject({
      settings: {
        readiness: {
          definitions: {
            '1': {
              judged: [
                { title: 'It can be built without another decision', severity: 'critical' },
              ],
            },
          },
        },
      },
    });
  });

  it('an empty one: says what is missing beside the fields, and above Save for whichever type is shown', async () => {
    surface = await open();
    surface.press('Add a criterion');
    await surface.shows('Give it a title.');
    expect(surface.text()).toContain('Say what counts as met: the model judges by it.');
    pick(surface, 'Issue type', 'Task');
    await gone('Give it a title.');
    expect(surface.text()).toContain('Own criteria of Bug: see the fields marked there.');
    expect(surface.isBlocked('Save')).toBe(true);
    pick(surface, 'Issue type', 'Bug (something to mend)');
    await surface.shows('Give it a title.');
    type('Title of criterion 1', 'Errors are named');
    type('What counts as met, criterion 1', 'Met when the text says what happens on an error.');
    await gone('The Definition of Ready cannot be saved yet');
    expect(surface.isBlocked('Save')).toBe(false);
  });

  it('too long and doubled: nothing is cut off', async () => {
    surface = await open(withOwn(own('a'), own('b')));
    pick(surface, 'Issue type', 'Task (changed)');
    await surface.shows('Title of criterion 2');
    type('Title of criterion 2', 'title A ');
    type('What counts as met, criterion 1', 'g'.repeat(301));
    await surface.shows('Another criterion of this type has this title.');
    expect(surface.text()).toContain('At most 300 characters; this has 301.');
    expect(surface.control('What counts as met, criterion 1').props['value']).toHaveLength(301);
  });

  it('removed: the focus goes back to adding', async () => {
    surface = await open(withOwn(own('a')));
    pick(surface, 'Issue type', 'Task (changed)');
    await surface.shows('Remove criterion 1');
    surface.press('Remove criterion 1');
    await surface.shows('None for this type.');
    expect(surface.button('Add a criterion').props['autoFocus']).toBe(true);
  });

  it('as many as can be kept: no more are offered', async () => {
    surface = await open(withOwn(...Array.from('abcdefgh', (name) => own(name))));
    pick(surface, 'Issue type', 'Task (changed)');
    await surface.shows('That is the most: 8 criteria for a type.');
    expect(surface.isBlocked('Add a criterion')).toBe(true);
    expect(surface.text()).not.toContain('Examples to start from');
  });

  it('says who judges, what it can do and what it costs', async () => {
    surface = await open();
    for (const words of ['judged by a model', 'words that stand in the issue', 'can only cost points', '0.3 US cents']) {
      expect(surface.text()).toContain(words);
    }
  });

  it('somebody saved first: what was typed is still there', async () => {
    surface = await open({}, { saveProjectSettings: () => failed('settings_conflict') });
    surface.press('Add “Errors and empty cases are named”');
    await surface.shows('Title of criterion 1');
    type('Title of criterion 1', 'Errors are named');
    await surface.until(() => chosen('Title of criterion 1') === 'Errors are named', 'the title');
    surface.press('Save');
    await surface.shows('saved while you were editing');
    expect(chosen('Title of criterion 1')).toBe('Errors are named');
  });
});

describe('Definition of Ready: score and the rest', () => {
  it('weights and threshold: reckoned while they are typed, refused in words', async () => {
    surface = await open();
    expect(surface.text()).toContain('One critical and two warnings: 100 − 25 − 24 = 51: needs clarification.');
    type('Points for one warning gap', '40');
    await surface.shows('One warning and two infos: 100 − 40 − 8 = 52: needs clarification.');
    type('Ready from this score on', '101');
    await surface.shows('Enter a whole number from 0 to 100.');
    expect(surface.control('Ready from this score on').props).toMatchObject({ value: '101', isInvalid: true });
    expect(surface.text()).not.toContain('100 − ');
    type('Ready from this score on', '');
    await surface.until(() => chosen('Ready from this score on') === '', 'the empty field');
    expect(surface.isBlocked('Save')).toBe(true);
    type('Ready from this score on', '50');
    await surface.shows('= 52: ready.');
    expect(await saved()).toMatchObject({ settings: { readiness: { threshold: 50, weights: { critical: 25, warning: 40, info: 4 } } } });
  });

  it('a field and a priority that are gone: shown and kept', async () => {
    surface = await open({ estimateField: 'customfield_1', unsetPriority: '9' });
    expect(chosen('Field that holds the estimate')).toMatchObject({ label: 'customfield_1 (no longer there)' });
    expect(chosen('Priority of an issue when nobody chose one')).toMatchObject({ label: 'Priority 9 (no longer offered)' });
    pick(surface, 'Priority of an issue when nobody chose one', 'Cannot be told');
    await surface.until(() => !surface.isBlocked('Save'), 'something to save');
    expect(await saved()).toMatchObject({ settings: { readiness: { estimateField: 'customfield_1', unsetPriority: null } } });
  });

  it('publishing: what it does, in Jira search words, and what switching it off leaves', async () => {
    surface = await open();
    const codes = surface.findAll('Code').map(({ children }) => children[0]?.props['text']);
    expect(codes).toEqual(['readinessScore < 60', 'readinessStatus = "blocked"', 'readinessSignedOff = "yes"']);
    expect(surface.text()).toContain('until it is undone in the audit log');
    surface.toggle('Let Jira search find readiness', true);
    await surface.shows('You have changes that are not saved.');
    expect(await saved()).toMatchObject({ settings: { readiness: { ...defaultReadiness, publish: true } } });
  });

  it('the gate: its price is told before its steps, and it hides again', async () => {
    surface = await open();
    surface.press('Make a workflow transition wait for readiness');
    await surface.shows('Jira blocks every transition that has the validator, for everybody');
    for (const words of ['“Plumbline: ready”', 'guidance, not security', 'the audit log keeps who did it', 'issues the app has not checked yet']) {
      expect(surface.text()).toContain(words);
    }
    surface.press('Hide how a transition is made to wait');
    await gone('guidance, not security');
  });

  it('the profile of work orders is saved', async () => {
    surface = await open();
    pick(surface, 'Work orders are written for', 'Coding agent: plain orders, and a prompt to copy');
    await surface.until(() => !surface.isBlocked('Save'), 'something to save');
    expect(await saved()).toMatchObject({ settings: { readiness: { profile: 'agent' } } });
  });
});
