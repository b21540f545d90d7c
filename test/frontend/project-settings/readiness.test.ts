import { afterEach, describe, expect, it } from 'vitest';
import { defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import { closeSurface } from '../close-surface';
import { openReadiness, type ReadinessPage } from './readiness-page';

let surface: ReadinessPage;
afterEach(() => closeSurface(surface));

describe('Definition of Ready: score and the rest', () => {
  it('weights and threshold: reckoned while they are typed, refused in words', async () => {
    surface = await openReadiness();
    expect(surface.text()).toContain('One critical and two warnings: 100 − 25 − 24 = 51: needs clarification.');
    surface.typeInto('Points for one warning gap', '40');
    await surface.shows('One warning and two infos: 100 − 40 − 8 = 52: needs clarification.');
    surface.typeInto('Ready from this score on', '101');
    await surface.shows('Enter a whole number from 0 to 100.');
    expect(surface.control('Ready from this score on').props).toMatchObject({ value: '101', isInvalid: true });
    expect(surface.text()).not.toContain('100 − ');
    surface.typeInto('Ready from this score on', '');
    await surface.until(() => surface.chosen('Ready from this score on') === '', 'the empty field');
    expect(surface.isBlocked('Save')).toBe(true);
    surface.typeInto('Ready from this score on', '50');
    await surface.shows('= 52: ready.');
    expect(await surface.saved()).toMatchObject({ settings: { readiness: { threshold: 50, weights: { critical: 25, warning: 40, info: 4 } } } });
  });

  it('a field and a priority that are gone: shown and kept', async () => {
    surface = await openReadiness({ estimateField: 'customfield_1', unsetPriority: '9' });
    expect(surface.chosen('Field that holds the estimate')).toMatchObject({ label: 'customfield_1 (no longer there)' });
    expect(surface.chosen('Priority of an issue when nobody chose one')).toMatchObject({ label: 'Priority 9 (no longer offered)' });
    surface.pick('Priority of an issue when nobody chose one', 'Cannot be told');
    await surface.until(() => !surface.isBlocked('Save'), 'something to save');
    expect(await surface.saved()).toMatchObject({ settings: { readiness: { estimateField: 'customfield_1', unsetPriority: null } } });
  });

  it('another estimate field: says that it ends confirmations, until what is saved is chosen again', async () => {
    surface = await openReadiness({ estimateField: 'customfield_10016' });
    const ends = 'an issue whose estimate reads differently loses its confirmation';
    expect(surface.text()).not.toContain(ends);
    surface.pick('Field that holds the estimate', 'This project does not estimate');
    await surface.shows(ends);
    surface.pick('Field that holds the estimate', 'Story Points');
    await surface.gone(ends);
  });

  it('publishing: what it does, in Jira search words, and what switching it off leaves', async () => {
    surface = await openReadiness();
    const codes = surface.findAll('Code').map(({ children }) => children[0]?.props['text']);
    expect(codes).toEqual(['readinessScore < 60', 'readinessStatus = "blocked"', 'readinessSignedOff = "yes"']);
    expect(surface.text()).toContain('what the app put there before is taken out');
    surface.toggle('Let Jira search find readiness', true);
    await surface.shows('You have changes that are not saved.');
    expect(await surface.saved()).toMatchObject({ settings: { readiness: { ...defaultReadiness, publish: true } } });
  });

  it('the gate: its price is told before its steps, and it hides again', async () => {
    surface = await openReadiness();
    surface.press('Make a workflow transition wait for readiness');
    await surface.shows('If the app is uninstalled, Jira blocks every transition that has the validator, for everybody');
    expect(surface.text()).toContain('If its licence ends, the validator goes on with what was last found of each issue: nobody can check or confirm');
    expect(surface.text()).toContain('take the validator out of the workflow before');
    for (const words of ['“Plumbline: ready”', 'guidance, not security', 'the audit log keeps who did it', 'issues the app has not checked yet']) {
      expect(surface.text()).toContain(words);
    }
    surface.press('Hide how a transition is made to wait');
    await surface.gone('guidance, not security');
  });

  it('the profile of work orders is saved', async () => {
    surface = await openReadiness();
    surface.pick('Work orders are written for', 'Coding agent: plain orders, and a prompt to copy');
    await surface.until(() => !surface.isBlocked('Save'), 'something to save');
    expect(await surface.saved()).toMatchObject({ settings: { readiness: { profile: 'agent' } } });
  });
});
