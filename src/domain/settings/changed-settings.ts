import type { ProjectSettings } from './project-settings';

/** The dotted names of what differs between two settings, for the audit log: which switches moved, not what a value is. */
export function changedSettings(before: ProjectSettings, after: ProjectSettings): string[] {
  const [left, right] = [flatten(before), flatten(after)];
  return [...new Set([...left.keys(), ...right.keys()])].filter((name) => left.get(name) !== right.get(name));
}

const flatten = (settings: ProjectSettings): Map<string, string> =>
  new Map([
    ...Object.entries(settings.fields).flatMap(([field, { enabled, oneWrongIn, allow }]): [string, string][] => [
      [`fields.${field}.enabled`, String(enabled)],
      [`fields.${field}.oneWrongIn`, String(oneWrongIn)],
      [`fields.${field}.allow`, JSON.stringify(allow)],
    ]),
    ['modelTier', settings.modelTier],
    ['automaticTriage', String(settings.automaticTriage)],
    ['useHistory', String(settings.useHistory)],
    ['duplicateLinkType', String(settings.duplicateLinkType)],
    ...readinessEntries(settings.readiness),
  ]);

/** A definition is named by its issue type: what changed in it is for the settings page to show. */
const readinessEntries = ({ definitions, weights, ...rest }: ProjectSettings['readiness']): [string, string][] => [
  ...Object.entries(definitions).map(([type, definition]): [string, string] => [`readiness.definitions.${type}`, JSON.stringify(definition)]),
  ...Object.entries(weights).map(([severity, points]): [string, string] => [`readiness.weights.${severity}`, String(points)]),
  ...Object.entries(rest).map(([name, value]): [string, string] => [`readiness.${name}`, String(value)]),
];
