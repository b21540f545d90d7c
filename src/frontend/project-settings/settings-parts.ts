import type { ProjectSettings } from '../shared/view-types';
import { findAllowProblem } from './allowlist';
import { fieldsInOrder } from './fields-in-order';
import { definitionsFingerprint } from './readiness/definition-fingerprint';
import { isReadinessSavable } from './readiness/readiness-problems';

/** What one tab of the settings holds. */
export const settingsParts = ['triage', 'past', 'definition', 'search', 'workOrders'] as const;
export type SettingsPart = (typeof settingsParts)[number];

/** For each part a text that is equal for equal settings, whatever order values were chosen in. */
function fingerprints({ fields, readiness, ...rest }: ProjectSettings): Readonly<Record<SettingsPart, string>> {
  const chosen = fieldsInOrder.map((field) => {
    const { enabled, oneWrongIn, allow } = fields[field];
    return [enabled, oneWrongIn, allow && [...allow].sort()];
  });
  const { critical, warning, info } = readiness.weights;
  return {
    triage: JSON.stringify([chosen, rest.modelTier, rest.automaticTriage]),
    past: JSON.stringify([rest.useHistory, rest.duplicateLinkType]),
    definition: JSON.stringify([
      definitionsFingerprint(readiness.definitions),
      [critical, warning, info],
      readiness.threshold,
      readiness.estimateField,
      readiness.unsetPriority,
    ]),
    search: JSON.stringify(readiness.publish),
    workOrders: JSON.stringify(readiness.profile),
  };
}

/** The parts in which two settings differ. */
export function changedParts(base: ProjectSettings, draft: ProjectSettings): readonly SettingsPart[] {
  const [before, after] = [fingerprints(base), fingerprints(draft)];
  return settingsParts.filter((part) => before[part] !== after[part]);
}

/** The parts that cannot be saved as they stand. */
export const partsToMend = ({ fields, readiness }: ProjectSettings): readonly SettingsPart[] => [
  ...(fieldsInOrder.some((field) => findAllowProblem(fields[field])) ? (['triage'] as const) : []),
  ...(isReadinessSavable(readiness) ? [] : (['definition'] as const)),
];
