import { inParallel } from '../domain/in-parallel';
import type { AuditLog, IssueTracker, LabelCache, SettingsStore, VersionedSettings } from '../domain/ports';
import type { FieldValues } from '../domain/taxonomy/taxonomy';
import { listLabels } from './list-labels';

/** What the settings page is drawn from. */
export interface SettingsState {
  readonly projectKey: string;
  readonly current: VersionedSettings;
  readonly saved: { readonly at: string; readonly by: string | null } | null;
  readonly offered: FieldValues;
}

export interface SettingsPorts {
  tracker: IssueTracker;
  settings: SettingsStore;
  labels: LabelCache;
  audit: AuditLog;
}

/** The id under which saving a version is recorded; who saved it is kept there and nowhere else. */
export const settingsOccasion = (projectId: string, version: number): string => `${projectId}:${version}`;

/** Reads a project's settings together with what the project offers to choose from. */
export async function openProjectSettings(ports: SettingsPorts, projectId: string): Promise<SettingsState> {
  const [project, values, inUse, current] = await inParallel([
    ports.tracker.getProject(projectId),
    ports.tracker.listProjectValues(projectId),
    listLabels(ports, projectId),
    ports.settings.getSettings(projectId),
  ]);
  const [event] = await inParallel([
    ports.audit.findEvent(`settings.changed:${settingsOccasion(projectId, current.version)}`),
    inUse.keep(),
  ]);
  return {
    projectKey: project.key,
    current,
    saved: event ? { at: event.occurredAt, by: event.actor.type === 'user' ? event.actor.accountId : null } : null,
    offered: { ...values, labels: inUse.labels },
  };
}
