import { composeEvent } from '../domain/audit/compose-event';
import type { AuditActor } from '../domain/audit/event';
import { PlumblineError } from '../domain/errors';
import type { Clock, VersionedSettings } from '../domain/ports';
import { changedSettings } from '../domain/settings/changed-settings';
import type { ProjectSettings } from '../domain/settings/project-settings';
import { openProjectSettings, settingsOccasion, type SettingsPorts, type SettingsState } from './open-project-settings';

/**
 * Saves a project's settings as the next version: claim the version, record the change, let it take effect. Of two admins
 * who save at once one claims it; the other is told and nothing of theirs is half-written. Killed between the steps, the
 * next save finds the claim and finishes it first.
 *
 * @throws PlumblineError `settings_conflict` when a newer version exists than the admin was looking at
 */
export async function saveProjectSettings(
  ports: SettingsPorts & { clock: Clock },
  command: {
    projectId: string;
    baseVersion: number;
    settings: ProjectSettings;
    actor: AuditActor;
    correlationId: string;
  },
): Promise<SettingsState> {
  const before = await ports.settings.getSettings(command.projectId);
  if (before.version !== command.baseVersion) throw conflict(before.version);
  const next: VersionedSettings = { version: before.version + 1, settings: command.settings };
  if (await ports.settings.claimVersion(command.projectId, next)) {
    await putInForce(ports, command, before, next);
    return openProjectSettings(ports, command.projectId);
  }
  const claimed = await ports.settings.findClaimed(command.projectId, next.version);
  if (claimed) await putInForce(ports, command, before, claimed);
  // The same save again, after its first try died half-way: the admin has what they asked for.
  if (claimed && changedSettings(claimed.settings, command.settings).length === 0) {
    return openProjectSettings(ports, command.projectId);
  }
  throw conflict(next.version);
}

/** Recorded first, then in force: settings that nobody can account for are never obeyed. */
async function putInForce(
  ports: SettingsPorts & { clock: Clock },
  command: { projectId: string; actor: AuditActor; correlationId: string },
  before: VersionedSettings,
  next: VersionedSettings,
): Promise<void> {
  const scene = {
    actor: command.actor,
    target: { projectId: command.projectId, issueId: null, issueKey: null },
    correlationId: command.correlationId,
  };
  const payload = {
    fromVersion: before.version,
    toVersion: next.version,
    changed: changedSettings(before.settings, next.settings),
  };
  const occasion = settingsOccasion(command.projectId, next.version);
  await ports.audit.record([composeEvent(scene, { action: 'settings.changed', payload }, ports.clock.now(), occasion)]);
  await ports.settings.activate(command.projectId, next);
}

const conflict = (version: number) => new PlumblineError('settings_conflict', `version ${version} exists already`);
