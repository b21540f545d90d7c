import { describe, expect, it } from 'vitest';
import { changedSettings } from '../../../src/domain/settings/changed-settings';
import { defaultProjectSettings, ProjectSettingsSchema, StoredSettingsSchema, type ProjectSettings } from '../../../src/domain/settings/project-settings';
import { choicesFor } from '../../../src/domain/taxonomy/taxonomy';

const value = (id: string) => ({ id, name: id });
const offered = { priority: [value('1'), value('2')], components: [], labels: [value('in-use')], type: [value('Bug'), value('Task')] };
const withLabels = (allow: string[] | null, enabled = true): ProjectSettings => ({
  ...defaultProjectSettings,
  fields: { ...defaultProjectSettings.fields, labels: { ...defaultProjectSettings.fields.labels, enabled, allow } },
});

describe('ProjectSettingsSchema', () => {
  it.each([
    ['an unknown key', { ...defaultProjectSettings, autoApply: true }],
    ['a label with a space', withLabels(['two words'])],
    ['more values than an allowlist holds', withLabels(Array.from({ length: 201 }, (_, index) => `l${index}`))],
    ['a risk nobody offers', { ...defaultProjectSettings, fields: { ...defaultProjectSettings.fields, type: { enabled: true, oneWrongIn: 2, allow: null } } }],
    ['a link type by name', { ...defaultProjectSettings, duplicateLinkType: 'Duplicate' }],
    ['another model tier', { ...defaultProjectSettings, modelTier: 'gpt' }],
  ])('%s is refused', (_what, settings) => {
    expect(ProjectSettingsSchema.safeParse(settings).success).toBe(false);
  });
  it('the defaults are valid and write nothing by themselves', () => {
    expect(ProjectSettingsSchema.parse(defaultProjectSettings).automaticTriage).toBe(false);
  });
});

describe('StoredSettingsSchema', () => {
  it('settings stored before something was there have its default', () => {
    const old = {
      fields: {
        priority: { enabled: true, allow: null },
        components: { enabled: true, allow: null },
        labels: { enabled: false, allow: ['a'] },
      },
      modelTier: 'sonnet',
      automaticTriage: true,
    };
    expect(StoredSettingsSchema.parse(old)).toEqual({
      ...defaultProjectSettings,
      fields: { ...defaultProjectSettings.fields, labels: { enabled: false, oneWrongIn: null, allow: ['a'] } },
      modelTier: 'sonnet',
      automaticTriage: true,
    });
  });
  it('a dial, a link type and a switch are kept; a dial this version does not have writes nothing by itself', () => {
    const set = { ...defaultProjectSettings, useHistory: false, duplicateLinkType: '10002' };
    const priority = { ...set.fields.priority, oneWrongIn: 20 };
    expect(StoredSettingsSchema.parse({ ...set, fields: { ...set.fields, priority } })).toEqual({ ...set, fields: { ...set.fields, priority } });
    const newer = { ...set, fields: { ...set.fields, priority: { ...priority, oneWrongIn: 3 } } };
    expect(StoredSettingsSchema.parse(newer).fields.priority.oneWrongIn).toBeNull();
  });
});

describe('choicesFor', () => {
  it('a field that is off, or has no value left, is closed and says why', () => {
    expect(choicesFor(offered, withLabels(null, false)).labels).toEqual({ open: false, why: 'switched_off' });
    expect(choicesFor(offered, defaultProjectSettings).components).toEqual({ open: false, why: 'no_values' });
  });
  it('an allowlist narrows what the project offers and never widens it, but a label may be new', () => {
    const settings = withLabels(['brand-new']);
    const narrowed = { ...settings, fields: { ...settings.fields, priority: { ...settings.fields.priority, allow: ['2', '99'] } } };
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
    const { type } = defaultProjectSettings.fields;
    const fields = { ...defaultProjectSettings.fields, type: { ...type, oneWrongIn: 50 as const } };
    const other = { ...defaultProjectSettings, fields, useHistory: false, duplicateLinkType: '10002' };
    expect(changedSettings(defaultProjectSettings, other)).toEqual(['fields.type.oneWrongIn', 'useHistory', 'duplicateLinkType']);
  });
});
