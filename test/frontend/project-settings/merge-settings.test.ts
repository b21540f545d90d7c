import { describe, expect, it } from 'vitest';
import { withField, withReadiness } from '../../../src/frontend/project-settings/form-state';
import { mergeSettings } from '../../../src/frontend/project-settings/merge-settings';
import type { ProjectSettings } from '../../../src/frontend/shared/view-types';
import { settings } from './settings-fixtures';

type Edit = (now: ProjectSettings) => ProjectSettings;
const base = settings().settings;
const definition = (title: string) => ({ rules: {}, judged: [{ id: 'own-a', title, guidance: 'It is told.', severity: 'info' as const }] });
const define =
  (type: string, title: string): Edit =>
  (now) =>
    withReadiness(now, (readiness) => ({ ...readiness, definitions: { ...readiness.definitions, [type]: definition(title) } }));
const forget: Edit = (now) => withReadiness(now, (readiness) => ({ ...readiness, definitions: {} }));

/** One edit of each setting, none of which touches another. */
const edits: readonly Edit[] = [
  (now) => withField(now, 'priority', { enabled: !now.fields.priority.enabled }),
  (now) => withField(now, 'components', { allow: null }),
  (now) => withField(now, 'labels', { oneWrongIn: 20 }),
  (now) => withField(now, 'type', { oneWrongIn: 50 }),
  (now) => ({ ...now, modelTier: 'opus' }),
  (now) => ({ ...now, automaticTriage: !now.automaticTriage }),
  (now) => ({ ...now, useHistory: !now.useHistory }),
  (now) => ({ ...now, duplicateLinkType: '10099' }),
  define('3', 'theirs'),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, weights: { ...readiness.weights, info: 9 } })),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, threshold: 99 })),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, publish: !readiness.publish })),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, estimateField: 'timeoriginalestimate' })),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, unsetPriority: '77' })),
  (now) => withReadiness(now, (readiness) => ({ ...readiness, profile: 'regulated' })),
];

describe('mergeSettings', () => {
  it('mine untouched: theirs, whole; theirs untouched: mine, whole', () => {
    const edited = edits.reduce((now, edit) => edit(now), base);
    expect(mergeSettings(base, base, edited)).toEqual(edited);
    expect(mergeSettings(base, edited, base)).toEqual(edited);
  });

  it('two people who changed two settings: both hold, whichever two they are', () => {
    for (const [mineAt, mine] of edits.entries())
      for (const [theirsAt, theirs] of edits.entries())
        if (mineAt !== theirsAt) expect(mergeSettings(base, mine(base), theirs(base)), `${mineAt} and ${theirsAt}`).toEqual(theirs(mine(base)));
  });

  it('both changed the same: mine', () => {
    expect(mergeSettings(base, { ...base, modelTier: 'opus' }, { ...base, modelTier: 'sonnet' }).modelTier).toBe('opus');
    const merged = mergeSettings(base, define('3', 'mine')(base), define('3', 'theirs')(base));
    expect(merged.readiness.definitions['3']).toEqual(definition('mine'));
  });

  it('definitions are taken type by type; one that either of the two removed is gone', () => {
    const both = mergeSettings(base, define('1', 'mine')(base), define('3', 'theirs')(base));
    expect(both.readiness.definitions).toMatchObject({ '1': definition('mine'), '3': definition('theirs') });
    const before = define('3', 'before')(base);
    expect(mergeSettings(before, forget(before), before).readiness.definitions['3']).toBeUndefined();
    expect(mergeSettings(before, before, forget(before)).readiness.definitions['3']).toBeUndefined();
    expect(mergeSettings(before, define('3', 'mine')(before), forget(before)).readiness.definitions['3']).toEqual(definition('mine'));
  });
});
