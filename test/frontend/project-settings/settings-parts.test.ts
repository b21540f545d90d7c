import { describe, expect, it } from 'vitest';
import { withField, withReadiness } from '../../../src/frontend/project-settings/form-state';
import { changedParts, partsToMend } from '../../../src/frontend/project-settings/settings-parts';
import type { ProjectSettings } from '../../../src/frontend/shared/view-types';
import { settings } from './settings-fixtures';

const base = settings().settings;
const ready = (part: Partial<ProjectSettings['readiness']>) => withReadiness(base, (now) => ({ ...now, ...part }));
const unfinished = { id: 'own-a', title: '', guidance: 'It is told.', severity: 'info' } as const;

describe('changedParts', () => {
  it('nothing changed, or only the order in which values were chosen: none', () => {
    expect(changedParts(base, base)).toEqual([]);
    expect(changedParts(base, withField(base, 'components', { allow: [...(base.fields.components.allow ?? [])].reverse() }))).toEqual([]);
  });

  it.each([
    ['triage', withField(base, 'type', { oneWrongIn: 50 })],
    ['triage', withField(base, 'labels', { enabled: !base.fields.labels.enabled })],
    ['triage', { ...base, modelTier: 'opus' }],
    ['triage', { ...base, automaticTriage: !base.automaticTriage }],
    ['past', { ...base, useHistory: !base.useHistory }],
    ['past', { ...base, duplicateLinkType: '10099' }],
    ['definition', ready({ threshold: 71 })],
    ['definition', ready({ weights: { critical: 25, warning: 12, info: 5 } })],
    ['definition', ready({ estimateField: 'timeoriginalestimate' })],
    ['definition', ready({ unsetPriority: '77' })],
    ['definition', ready({ definitions: { '3': { rules: {}, judged: [unfinished] } } })],
    ['search', ready({ publish: !base.readiness.publish })],
    ['workOrders', ready({ profile: 'qa' })],
  ] satisfies [string, ProjectSettings][])('%s', (part, draft) => {
    expect(changedParts(base, draft)).toEqual([part]);
  });

  it('knows every setting there is', () => {
    const keys = [...Object.keys(base), ...Object.keys(base.readiness)].sort();
    expect(keys).toEqual(
      [
        ...['fields', 'modelTier', 'automaticTriage', 'useHistory', 'duplicateLinkType', 'readiness'],
        ...['definitions', 'weights', 'threshold', 'publish', 'estimateField', 'unsetPriority', 'profile'],
      ].sort(),
    );
  });
});

describe('partsToMend', () => {
  it('a field that allows nothing, a criterion without a title, a threshold that is no number', () => {
    expect(partsToMend(base)).toEqual([]);
    expect(partsToMend(withField(base, 'priority', { enabled: true, allow: [] }))).toEqual(['triage']);
    expect(partsToMend(ready({ definitions: { '3': { rules: {}, judged: [unfinished] } } }))).toEqual(['definition']);
    expect(partsToMend(withField(ready({ threshold: NaN }), 'priority', { enabled: true, allow: [] }))).toEqual(['triage', 'definition']);
  });
});
