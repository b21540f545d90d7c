import { ruleGroups } from './rule-groups';
import type { Definition, ReadinessSettings } from './readiness-types';

const rulesInOrder = ruleGroups.flatMap(({ rules }) => rules);

/** Equal for equal definitions, in whatever order rules were switched on. */
export const definitionFingerprint = ({ rules, judged }: Definition): string =>
  JSON.stringify([
    rulesInOrder.map((rule) => rules[rule] ?? null),
    judged.map(({ id, title, guidance, severity }) => [id, title, guidance, severity]),
  ]);

/** Equal for equal settings, in whatever order definitions were written. */
export const readinessFingerprint = ({ definitions, weights, ...rest }: ReadinessSettings): string =>
  JSON.stringify([
    Object.entries(definitions)
      .map(([typeId, definition]) => [typeId, definitionFingerprint(definition)] as const)
      .sort(([left], [right]) => (left < right ? -1 : 1)),
    [weights.critical, weights.warning, weights.info],
    rest.threshold,
    rest.publish,
    rest.estimateField,
    rest.unsetPriority,
    rest.profile,
  ]);
