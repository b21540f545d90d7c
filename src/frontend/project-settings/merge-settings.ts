import type { ProjectSettings } from '../shared/view-types';

/** Whether a person left a setting as it was. Values in another order count as changed: what somebody did is not given up for that. */
const isAsItWas = (base: unknown, mine: unknown): boolean => JSON.stringify(base) === JSON.stringify(mine);

/** Gives, key by key, mine where I changed it, else theirs. */
const chooser =
  <Whole extends object>(base: Whole, mine: Whole, theirs: Whole) =>
  <Key extends keyof Whole>(key: Key): Whole[Key] =>
    isAsItWas(base[key], mine[key]) ? theirs[key] : mine[key];

type Definitions = ProjectSettings['readiness']['definitions'];

function mergeDefinitions(base: Definitions, mine: Definitions, theirs: Definitions): Definitions {
  const types = new Set([...Object.keys(theirs), ...Object.keys(mine)]);
  return Object.fromEntries(
    [...types].flatMap((type) => {
      const definition = isAsItWas(base[type], mine[type]) ? theirs[type] : mine[type];
      return definition ? [[type, definition]] : [];
    }),
  );
}

/**
 * What two people made of the same settings, one setting at a time.
 * @param base what both began with
 * @param mine wins where both changed the same setting
 */
export function mergeSettings(base: ProjectSettings, mine: ProjectSettings, theirs: ProjectSettings): ProjectSettings {
  const choose = chooser(base, mine, theirs);
  const field = chooser(base.fields, mine.fields, theirs.fields);
  const ready = chooser(base.readiness, mine.readiness, theirs.readiness);
  return {
    fields: { priority: field('priority'), components: field('components'), labels: field('labels'), type: field('type') },
    modelTier: choose('modelTier'),
    automaticTriage: choose('automaticTriage'),
    useHistory: choose('useHistory'),
    duplicateLinkType: choose('duplicateLinkType'),
    readiness: {
      definitions: mergeDefinitions(base.readiness.definitions, mine.readiness.definitions, theirs.readiness.definitions),
      weights: ready('weights'),
      threshold: ready('threshold'),
      publish: ready('publish'),
      estimateField: ready('estimateField'),
      unsetPriority: ready('unsetPriority'),
      profile: ready('profile'),
    },
  };
}
