import { projectSettingsCalls } from '../../contract/calls/project-settings';
import type { FieldSettings, FieldValue } from '../shared/view-types';

export type AllowProblem = 'none_chosen' | 'too_many';

const AllowSchema =
  projectSettingsCalls.saveProjectSettings.input.shape.settings.shape.fields.shape.components.shape.allow;

/** Why a field's allowlist cannot be saved; undefined when it can. A field that is off is not looked at. */
export function findAllowProblem({ enabled, allow }: Pick<FieldSettings, 'enabled' | 'allow'>): AllowProblem | undefined {
  if (!enabled || allow === null) return undefined;
  if (allow.length === 0) return 'none_chosen';
  return AllowSchema.safeParse(allow).success ? undefined : 'too_many';
}

export interface AllowOption {
  readonly value: string;
  readonly label: string;
}

/**
 * What a field's allowlist can be chosen from: what the project offers, then what is allowed but no longer offered.
 * @param goneLabel how to show a value that is no longer offered
 */
export function allowOptions(
  offered: readonly FieldValue[],
  allow: readonly string[] | null,
  goneLabel: (id: string) => string,
): readonly AllowOption[] {
  const known = new Set(offered.map((value) => value.id));
  const gone = (allow ?? []).filter((id) => !known.has(id));
  return [
    ...offered.map((value) => ({ value: value.id, label: value.name })),
    ...gone.map((id) => ({ value: id, label: goneLabel(id) })),
  ];
}
