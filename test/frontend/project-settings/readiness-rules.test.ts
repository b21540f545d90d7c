import { afterEach, describe, expect, it } from 'vitest';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { closeSurface } from '../close-surface';
import { openSettings } from './open-settings';
import { readinessView } from './readiness-fixtures';
import { openReadiness, readinessPage, titleOf, type ReadinessPage } from './readiness-page';
import { search } from './settings-fixtures';
import { criterionIds } from '../../domain/readiness/criterion-ids';

let surface: ReadinessPage;
afterEach(() => closeSurface(surface));

describe('Definition of Ready: rules', () => {
  it('every rule of the library can be set for the chosen type, its default marked', async () => {
    surface = await openReadiness();
    for (const id of criterionIds) expect(surface.control(titleOf(id)).props['options']).toHaveLength(4);
    expect(surface.chosen(titleOf('steps'))).toEqual({ value: 'critical', label: 'Critical (default)' });
    expect(surface.chosen(titleOf('acceptance'))).toEqual({ value: 'off', label: 'Off (default)' });
    expect(surface.text()).toContain('Bug has the default definition.');
    expect(surface.isBlocked('Use the default for this type')).toBe(true);
  });

  it('a rule that is changed: the type is marked, saved, and can be taken back', async () => {
    surface = await openReadiness();
    surface.pick('Issue type', 'Task');
    await surface.shows('Task has the default definition.');
    surface.pick(titleOf('estimate'), 'Warning');
    await surface.shows('Task has its own definition.');
    expect(surface.chosen('Issue type')).toMatchObject({ label: 'Task (changed)' });
    expect(surface.text()).toContain('“An estimate” is switched on for Task and says nothing while no field is chosen.');
    surface.pick('Field that holds the estimate', 'Story Points');
    await surface.gone('says nothing while no field is chosen');
    expect(await surface.saved()).toMatchObject({
      settings: {
        readiness: {
          estimateField: 'customfield_10016',
          definitions: { '3': { rules: { ...defaultDefinitions.task.rules, estimate: 'warning' }, judged: [] } },
        },
      },
    });
  });

  it('back to the default: there is nothing to save', async () => {
    surface = await openReadiness();
    surface.pick(titleOf('steps'), 'Off');
    await surface.shows('Bug has its own definition.');
    surface.press('Use the default for this type');
    await surface.shows('Bug has the default definition.');
    expect(surface.isBlocked('Save')).toBe(true);
  });

  it('a type that is gone: its definition is kept until it is removed', async () => {
    surface = await openReadiness({ definitions: { '77': defaultDefinitions.bug } });
    surface.pick('Issue type', 'Issue type 77 (no longer there)');
    await surface.shows('Its definition is kept until you remove it.');
    surface.press('Remove its definition');
    await surface.shows('Bug has the default definition.');
    expect(await surface.saved()).toMatchObject({ settings: { readiness: { definitions: {} } } });
  });

  it('a project without issue types: says so', async () => {
    surface = readinessPage(await openSettings({ ...readinessView(), readiness: { types: [], estimateFields: [], search: search() } }));
    expect(surface.text()).toContain('This project has no issue types that can be read.');
  });
});
