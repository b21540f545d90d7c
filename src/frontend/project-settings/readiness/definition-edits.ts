import { DefinitionLimits } from '../../../contract/definition-limits';
import { definitionFingerprint } from './definition-fingerprint';
import type { CriterionId, Definition, OwnCriterion, ReadinessSettings, RuleLevel, TypeView } from './readiness-types';

/** What ready means for a type as the form stands. */
export const definitionOf = ({ definitions }: ReadinessSettings, type: TypeView): Definition =>
  definitions[type.id] ?? type.defaults;

export const isChanged = ({ definitions }: ReadinessSettings, typeId: string): boolean => definitions[typeId] !== undefined;

/** Goes back to the default; also forgets the definition of a type that is no longer there. */
export const withoutDefinition = (settings: ReadinessSettings, typeId: string): ReadinessSettings => ({
  ...settings,
  definitions: Object.fromEntries(Object.entries(settings.definitions).filter(([id]) => id !== typeId)),
});

/** A definition that is edited back to the default is none: it follows what a later version makes the default. */
const withDefinition = (settings: ReadinessSettings, type: TypeView, definition: Definition): ReadinessSettings =>
  definitionFingerprint(definition) === definitionFingerprint(type.defaults)
    ? withoutDefinition(settings, type.id)
    : { ...settings, definitions: { ...settings.definitions, [type.id]: definition } };

export function withRule(settings: ReadinessSettings, type: TypeView, rule: CriterionId, level: RuleLevel): ReadinessSettings {
  const { rules, judged } = definitionOf(settings, type);
  const { [rule]: _, ...others } = rules;
  return withDefinition(settings, type, { rules: level === 'off' ? others : { ...others, [rule]: level }, judged });
}

const withOwn = (
  settings: ReadinessSettings,
  type: TypeView,
  change: (judged: readonly OwnCriterion[]) => readonly OwnCriterion[],
): ReadinessSettings => {
  const { rules, judged } = definitionOf(settings, type);
  return withDefinition(settings, type, { rules, judged: [...change(judged)] });
};

/** Adds nothing to a type that has as many as can be kept. */
export const withOwnAdded = (settings: ReadinessSettings, type: TypeView, added: OwnCriterion): ReadinessSettings =>
  withOwn(settings, type, (judged) => (judged.length < DefinitionLimits.MAX_JUDGED ? [...judged, added] : judged));

export const withOwnEdited = (
  settings: ReadinessSettings,
  type: TypeView,
  id: string,
  part: Partial<Omit<OwnCriterion, 'id'>>,
): ReadinessSettings => withOwn(settings, type, (judged) => judged.map((one) => (one.id === id ? { ...one, ...part } : one)));

export const withOwnRemoved = (settings: ReadinessSettings, type: TypeView, id: string): ReadinessSettings =>
  withOwn(settings, type, (judged) => judged.filter((one) => one.id !== id));

/**
 * A new id for a criterion of one's own. It counts milliseconds, because reports of earlier checks still speak of criteria that
 * were removed since: an id that was ever given must not come to mean something else.
 *
 * @param now epoch milliseconds
 */
export function nextOwnId({ definitions }: ReadinessSettings, now: number): string {
  const taken = new Set(Object.values(definitions).flatMap(({ judged }) => judged.map(({ id }) => id)));
  let count = now;
  while (taken.has(`own-${count.toString(36)}`)) count += 1;
  return `own-${count.toString(36)}`;
}
