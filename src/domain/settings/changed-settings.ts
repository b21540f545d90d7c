import type { ProjectSettings } from './project-settings';

/** The dotted names of what differs between two settings, for the audit log: which switches moved, not what a value is. */
export function changedSettings(before: ProjectSettings, after: ProjectSettings): string[] {
  const [left, right] = [flatten(before), flatten(after)];
  return [...left.keys()].filter((name) => left.get(name) !== right.get(name));
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
  ]);
