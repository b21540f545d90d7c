import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/domain/issue/fingerprint';
import { DefinitionLimits, DefinitionSchema, SeveritySchema } from '../../../src/domain/readiness/criterion';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { definitionBytes } from '../../../src/domain/readiness/definition-bytes';
import { defaultReadiness, definitionFor, ReadinessSettingsSchema, StoredReadinessSchema } from '../../../src/domain/readiness/readiness-settings';
import { changedSettings } from '../../../src/domain/settings/changed-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { empty, ownCriterion } from './fixtures';
import { criterionIds } from './criterion-ids';

const saved = (change: Record<string, unknown>): boolean => ReadinessSettingsSchema.safeParse({ ...defaultReadiness, ...change }).success;
const judged = (...list: unknown[]) => DefinitionSchema.safeParse({ rules: {}, judged: list }).success;

describe('ReadinessSettingsSchema', () => {
  it('the defaults are valid and write nothing by themselves', () => {
    expect(ReadinessSettingsSchema.parse(defaultReadiness)).toMatchObject({ publish: false, estimateField: null });
    for (const definition of Object.values(defaultDefinitions)) expect(DefinitionSchema.parse(definition)).toEqual(definition);
  });

  it.each([
    ['an unknown key', { autoSignOff: true }],
    ['a definition for no type id', { definitions: { Bug: empty } }],
    ['more types than there is room for', { definitions: Object.fromEntries(Array.from({ length: DefinitionLimits.MAX_TYPES + 1 }, (_, id) => [`${id + 1}`, empty])) }],
    ['a rule nobody knows', { definitions: { 1: { rules: { karma: 'info' }, judged: [] } } }],
    ['a severity nobody knows', { definitions: { 1: { rules: { steps: 'fatal' }, judged: [] } } }],
    ['a weight below nothing', { weights: { critical: -1, warning: 0, info: 0 } }],
    ['half a point', { weights: { critical: 0.5, warning: 0, info: 0 } }],
    ['a threshold beyond the scale', { threshold: 101 }],
    ['any field as an estimate', { estimateField: 'description' }],
    ['a profile nobody wrote', { profile: 'poem' }],
    ['half a character as the unset priority', { unsetPriority: 'Medium \ud83d' }],
  ])('%s is refused', (_what, change) => {
    expect(saved(change)).toBe(false);
  });

  it('a prototype is no type', () => {
    const definitions: unknown = JSON.parse('{"__proto__":{"rules":{"steps":"info"},"judged":[]}}');
    for (const schema of [ReadinessSettingsSchema, StoredReadinessSchema]) {
      const read = schema.parse({ ...defaultReadiness, definitions });
      expect(Object.keys(read.definitions)).toEqual([]);
      expect(definitionFor(read, { id: '10001', name: 'Bug' })).toBe(defaultDefinitions.bug);
    }
  });

  it('an admin’s own criteria are bounded in number, length and id', () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => ownCriterion(`c${index}`));
    expect(judged(...many(DefinitionLimits.MAX_JUDGED))).toBe(true);
    expect(judged(...many(DefinitionLimits.MAX_JUDGED + 1))).toBe(false);
    expect(judged(ownCriterion('a'), ownCriterion('a'))).toBe(false);
    expect(judged({ ...ownCriterion('a'), id: 'steps' })).toBe(false);
    expect(judged({ ...ownCriterion('a'), title: ' ' })).toBe(false);
    expect(judged({ ...ownCriterion('a'), title: 't'.repeat(DefinitionLimits.MAX_TITLE_CHARS + 1) })).toBe(false);
    expect(judged({ ...ownCriterion('a'), guidance: 'g'.repeat(DefinitionLimits.MAX_GUIDANCE_CHARS + 1) })).toBe(false);
  });

  it('half a character is refused: nothing that holds one has a fingerprint, and each state of an issue has one', () => {
    for (const half of ['Rollback \ud83d', '\ude00']) {
      expect(() => fingerprint(half)).toThrow(TypeError);
      expect(judged({ ...ownCriterion('a'), title: half })).toBe(false);
      expect(judged({ ...ownCriterion('a'), guidance: half })).toBe(false);
    }
    expect(judged({ ...ownCriterion('a'), title: 'Rollback 😀' })).toBe(true);
  });

  it('all that an admin may write in Latin letters fits one value of KVS', () => {
    const longest = (id: string) => ({ ...ownCriterion(id), title: 'a'.repeat(DefinitionLimits.MAX_TITLE_CHARS), guidance: 'a'.repeat(DefinitionLimits.MAX_GUIDANCE_CHARS) });
    const definition = {
      rules: Object.fromEntries(criterionIds.map((id) => [id, SeveritySchema.options[0]])),
      judged: Array.from({ length: DefinitionLimits.MAX_JUDGED }, (_, index) => longest(`aaaaaaaaaaa${index}`.slice(-12))),
    };
    const definitions = Object.fromEntries(Array.from({ length: DefinitionLimits.MAX_TYPES }, (_, index) => [`100000000000000000${index + 10}`.slice(-19), definition]));
    const largest = ReadinessSettingsSchema.parse({ ...defaultReadiness, definitions });
    const bytes = Buffer.byteLength(JSON.stringify({ ...defaultProjectSettings, readiness: largest }));
    expect(bytes).toBeLessThan(240 * 1_024);
  });
});

describe('definitions of many types', () => {
  const definitions = (count: number, letter: string) => {
    const judged = Array.from({ length: DefinitionLimits.MAX_JUDGED }, (_, index) => ({
      ...ownCriterion(`c${index}`),
      title: letter.repeat(DefinitionLimits.MAX_TITLE_CHARS / letter.length),
      guidance: letter.repeat(DefinitionLimits.MAX_GUIDANCE_CHARS / letter.length),
    }));
    return Object.fromEntries(Array.from({ length: count }, (_, index) => [`${index + 1}`, { rules: {}, judged }]));
  };

  it('are refused where they do not fit, with what letters ever, and said why', () => {
    for (const [count, letter] of [[30, '界'], [30, '😀'], [30, '"'], [30, 'é']] as const) {
      const { error } = ReadinessSettingsSchema.safeParse({ ...defaultReadiness, definitions: definitions(count, letter) });
      expect(error?.issues[0]?.message).toBe('the definitions of all types together take at most 150000 bytes');
    }
    for (const [count, letter] of [[30, 'a'], [15, '界'], [20, '"']] as const) expect(saved({ definitions: definitions(count, letter) })).toBe(true);
  });

  it('definitionBytes: as the store counts, without space around texts', () => {
    for (const letter of ['a', 'é', '界', '😀', '"', '\u0001']) {
      const some = definitions(2, letter);
      expect(definitionBytes(some)).toBe(Buffer.byteLength(JSON.stringify(some)));
    }
    expect(definitionBytes({ 1: ' a ' })).toBe(definitionBytes({ 1: 'a' }));
  });
});

describe('StoredReadinessSchema', () => {
  const read = (stored: unknown) => StoredReadinessSchema.parse(stored);

  it('what an admin may save is read back as it was', () => {
    const settings = ReadinessSettingsSchema.parse({
      ...defaultReadiness,
      definitions: { 10001: { rules: { steps: 'info' }, judged: [ownCriterion('a')] } },
      threshold: 80,
      publish: true,
      estimateField: 'customfield_10016',
      unsetPriority: 'Medium',
      profile: 'agent',
    });
    expect(read(structuredClone(settings))).toEqual(settings);
  });

  it('nothing, as an older version left it, is the defaults', () => {
    expect(read({})).toEqual(defaultReadiness);
  });

  it('a rule this version does not know is dropped alone', () => {
    const { definitions } = read({ definitions: { 10001: { rules: { steps: 'critical', karma: 'info', scope: 'fatal' }, judged: [] } } });
    expect(definitions).toEqual({ 10001: { rules: { steps: 'critical' }, judged: [] } });
  });

  it('a broken definition is dropped alone, and its type has the default of its kind', () => {
    const settings = read({ definitions: { 10001: 'none', 10002: { rules: 7 }, 10003: { rules: { steps: 'info' }, judged: [] } } });
    expect(Object.keys(settings.definitions)).toEqual(['10003']);
    expect(definitionFor(settings, { id: '10001', name: 'Bug' })).toBe(defaultDefinitions.bug);
  });

  it('criteria that cannot be read leave the rules beside them', () => {
    const { definitions } = read({ definitions: { 10001: { rules: { steps: 'info' }, judged: [{ id: 'own-a' }] } } });
    expect(definitions).toEqual({ 10001: { rules: { steps: 'info' }, judged: [] } });
  });

  it('a broken criterion is dropped alone, half a character among them', () => {
    const stored = { rules: { steps: 'info' }, judged: [ownCriterion('a'), { ...ownCriterion('b'), title: 'Way back \ud83d' }, 7, ownCriterion('c')] };
    const { definitions, unsetPriority } = read({ definitions: { 10001: stored }, unsetPriority: '\ude00' });
    expect(definitions).toEqual({ 10001: { rules: { steps: 'info' }, judged: [ownCriterion('a'), ownCriterion('c')] } });
    expect(unsetPriority).toBeNull();
  });

  it('each other part by itself: one that cannot be read has its default', () => {
    const stored = { definitions: [], weights: { critical: 'much' }, threshold: 900, publish: 'yes', estimateField: 7, unsetPriority: {}, profile: 'poem' };
    expect(read(stored)).toEqual(defaultReadiness);
    for (const [name, broken] of Object.entries(stored)) {
      const rest = { ...defaultReadiness, threshold: 55, publish: true };
      expect(read({ ...rest, [name]: broken })).toEqual({ ...rest, ...(name in { threshold: 1, publish: 1 } && { [name]: defaultReadiness[name as 'threshold'] }) });
    }
  });
});

describe('definitionFor', () => {
  const own = { rules: { steps: 'info' }, judged: [] } as const;
  it('the type’s own one, else the default of what its name stands for', () => {
    const settings = ReadinessSettingsSchema.parse({ ...defaultReadiness, definitions: { 10001: own } });
    expect(definitionFor(settings, { id: '10001', name: 'Story' })).toEqual(own);
    expect(definitionFor(settings, { id: '10002', name: 'Story' })).toBe(defaultDefinitions.story);
    expect(definitionFor(settings, { id: '10003', name: 'Fehler' })).toBe(defaultDefinitions.bug);
    expect(definitionFor(settings, { id: '', name: '' })).toBe(defaultDefinitions.unknown);
  });
});

describe('changedSettings', () => {
  it('names the definition, the weight or the switch that differs', () => {
    const readiness = { ...defaultReadiness, definitions: { 10001: empty }, weights: { ...defaultReadiness.weights, info: 1 }, publish: true };
    expect(changedSettings(defaultProjectSettings, { ...defaultProjectSettings, readiness }).sort()).toEqual([
      'readiness.definitions.10001',
      'readiness.publish',
      'readiness.weights.info',
    ]);
  });
});
