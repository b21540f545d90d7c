import { isChanged } from './definition-edits';
import type { ReadinessProblems } from './readiness-problems';
import type { ReadinessSettings, TypeView } from './readiness-types';

export interface TypeChoice {
  readonly id: string;
  /** Null for a type that is no longer there and still has a definition. */
  readonly type: TypeView | null;
  readonly isChanged: boolean;
  readonly hasProblem: boolean;
}

/** The types of the project, then those that are gone and whose definition is still kept. */
export function typeChoices(
  settings: ReadinessSettings,
  types: readonly TypeView[],
  { own }: Pick<ReadinessProblems, 'own'>,
): readonly TypeChoice[] {
  const known = new Set(types.map(({ id }) => id));
  const gone = Object.keys(settings.definitions).filter((id) => !known.has(id));
  const choice = (id: string, type: TypeView | null) => ({
    id,
    type,
    isChanged: isChanged(settings, id),
    hasProblem: own[id] !== undefined,
  });
  return [...types.map((type) => choice(type.id, type)), ...gone.map((id) => choice(id, null))];
}
