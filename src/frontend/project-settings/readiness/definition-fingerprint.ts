import { ruleGroups } from './rule-groups';
import type { Definition, ReadinessSettings } from './readiness-types';

const rulesInOrder = ruleGroups.flatMap(({ rules }) => rules);

/** Equal for equal definitions, in whatever order rules were switched on. */
export const definitionFingerprint = ({ rules, judged }: Definition): string =>
  JSON.stringify([
    rulesInOrder.map((rule) => rules[rule] ?? null),
    judged.map(({ id, title, guidance, severity }) => [id, title, guidance, severity]),
  ]);

/** Equal for equal definitions of all types, in whatever order they were written. */
export const definitionsFingerprint = (definitions: ReadinessSettings['definitions']): string =>
  JSON.stringify(
    Object.entries(definitions)
      .map(([typeId, definition]) => [typeId, definitionFingerprint(definition)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
  );
