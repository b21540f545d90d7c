import { strings } from '../../shared/strings';
import type { ReadinessProblems } from './readiness-problems';
import type { TypeView } from './readiness-types';

const words = strings.settings.readiness;

/** Where to look for what keeps the settings from being saved: it may stand under a type that is not on screen. */
export function problemList(problems: ReadinessProblems, types: readonly TypeView[]): readonly string[] {
  const nameOf = (typeId: string) => types.find(({ id }) => id === typeId)?.name ?? words.type.gone(typeId);
  return [
    ...Object.keys(problems.own).map((typeId) => words.problems.own(nameOf(typeId))),
    ...(problems.tooManyTypes ? [words.problems.tooManyTypes] : []),
    ...(problems.tooLarge ? [words.problems.tooLarge] : []),
    ...(problems.weights.length > 0 ? [words.problems.weights] : []),
    ...(problems.threshold ? [words.problems.threshold] : []),
  ];
}
