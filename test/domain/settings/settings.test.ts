import { describe, expect, it } from 'vitest';
import { changedSettings } from '../../../src/domain/settings/changed-settings';
import { defaultProjectSettings, ProjectSettingsSchema, type ProjectSettings } from '../../../src/domain/settings/project-settings';
import { choicesFor } from '../../../src/domain/taxonomy/taxonomy';

const value = (id: string) => ({ id, name: id });
const offered = { priority: [value('1'), value('2')], components: [], labels: [value('in-use')] };
const withLabels = (allow: string[] | null, enabled = true): ProjectSettings => ({
  ...defaultProjectSettings,
  fields: { ...defaultProjectSettings.fields, labels: { enabled, allow } },
});

describe('ProjectSettingsSchema', () => {
  it.each([
    ['an unknown key', { ...defaultProjectSettings, autoApply: true }],
    ['a label with a space', withLabels(['two words'])],
    ['more values than an allowlist holds', withLabels(Array.from({ length: 201 }, (_, index) => `l${index}`))],
    ['another model tier', { ...defaultProjectSettings, modelTier: 'gpt' }],
  ])('%s is refused', (_what, settings) => {
    expect(ProjectSettingsSchema.safeParse(settings).success).toBe(false);
  });
  it('the defaults are valid and write nothing by themselves', () => {
    expect(ProjectSettingsSchema.parse(defaultProjectSettings).automaticTriage).toBe(false);
  });
});

describe('choicesFor', () => {
  it('a field that is off, or has no value left, is closed and says why', () => {
    expect(choicesFor(offered, withLabels(null, false)).labels).toEqual({ open: false, why: 'switched_off' });
    expect(choicesFor(offered, defaultProjectSettings).components).toEqual({ open: false, why: 'no_values' });
  });
  it('an allowlist narrows what the project offers and never widens it, but a label may be new', () => {
    const settings = withLabels(['brand-new']);
    const narrowed = { ...settings, fields: { ...settings.fields, priority: { enabled: true, allow: ['2', '99'] } } };
    const choices = choicesFor(offered, narrowed);
    expect(choices.priority).toEqual({ open: true, values: [value('2')] });
    expect(choices.labels).toEqual({ open: true, values: [{ id: 'brand-new', name: 'brand-new' }] });
  });
});

describe('changedSettings', () => {
  it('names what differs and nothing else', () => {
    expect(changedSettings(defaultProjectSettings, defaultProjectSettings)).toEqual([]);
    expect(changedSettings(defaultProjectSettings, { ...withLabels(['a']), automaticTriage: true })).toEqual([
      'fields.labels.allow',
      'automaticTriage',
    ]);
  });
});
