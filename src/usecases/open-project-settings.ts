import { composeEvent } from '../domain/audit/compose-event';
import type { AuditEvent } from '../domain/audit/event';
import { inParallel } from '../domain/in-parallel';
import type { AuditLog, Clock, IssueTracker, LabelCache, SettingsStore, VersionedSettings } from '../domain/ports';
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
  clock: Clock;
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
  const occasion = settingsOccasion(projectId, current.version);
  const [events] = await inParallel([
    current.version === 0 ? [] : ports.audit.findEvents([`settings.changed:${occasion}`, `policy.activated:${occasion}`]),
    inUse.keep(),
  ]);
  const changed = events.find(({ action }) => action === 'settings.changed');
  if (changed && events.length === 1) await recordActivation(ports, changed, current.version, occasion);
  const { actor } = changed ?? {};
  return {
    projectKey: project.key,
    current,
    saved: changed ? { at: changed.occurredAt, by: actor?.type === 'user' ? actor.accountId : null } : null,
    offered: { ...values, labels: inUse.labels },
  };
}

/** The save died after its last step but one: the version is in force, and the log should say so. */
async function recordActivation(ports: SettingsPorts, changed: AuditEvent, version: number, occasion: string): Promise<void> {
  const { actor, target, correlationId } = changed;
  const entry = { action: 'policy.activated', payload: { version } } as const;
  await ports.audit.record([composeEvent({ actor, target, correlationId }, entry, ports.clock.now(), occasion)]);
}
