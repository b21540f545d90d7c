import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditEntry } from '../../domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../../domain/change/change-state';
import { PlumblineError } from '../../domain/errors';
import type { SettingsClaim, VersionedSettings } from '../../domain/ports';
import { changedSettings } from '../../domain/settings/changed-settings';
import type { ProjectSettings } from '../../domain/settings/project-settings';
import { readAnew } from '../history/begin-history';
import { saveOrder } from '../sweep/order-sweep';
import { openProjectSettings, settingsOccasion, type SettingsPorts, type SettingsState } from './open-project-settings';

interface SaveCommand {
  readonly projectId: string;
  readonly baseVersion: number;
  readonly settings: ProjectSettings;
  readonly accountId: string;
  readonly correlationId: string;
}

/**
 * Saves a project's settings as the next version: claim the version, record the change, let it take effect, record that it
 * does. Of two admins who save at once one claims it; the other is told and nothing of theirs is half-written. A save that
 * died between the steps is finished by the next one, in the name of whoever began it, once it can no longer be running.
 *
 * @throws PlumblineError `settings_conflict` when a newer version exists, or is being made, than the admin was looking at
 */
export async function saveProjectSettings(
  ports: SettingsPorts,
  command: SaveCommand,
): Promise<SettingsState> {
  const before = await ports.settings.getSettings(command.projectId);
  if (before.version !== command.baseVersion) throw conflict(before.version);
  const { settings, accountId: claimedBy } = command;
  const claim: SettingsClaim = { version: before.version + 1, settings, claimedBy, claimedAt: ports.clock.now() };
  if (await ports.settings.claimVersion(command.projectId, claim)) {
    await putInForce(ports, command, before, claim);
    return openProjectSettings(ports, command.projectId);
  }
  const earlier = await ports.settings.findClaim(command.projectId, claim.version);
  if (!earlier || ports.clock.now() - earlier.claimedAt < ATTEMPT_LEASE_MS) throw conflict(claim.version);
  await putInForce(ports, command, before, earlier);
  // The same save again, after its first try died half-way: the admin has what they asked for.
  const isOwn = earlier.claimedBy === claimedBy && changedSettings(earlier.settings, settings).length === 0;
  if (isOwn) return openProjectSettings(ports, command.projectId);
  throw conflict(claim.version);
}

/** Recorded first, then in force: settings that nobody can account for are never obeyed. */
async function putInForce(
  ports: SettingsPorts,
  command: { projectId: string; correlationId: string },
  before: VersionedSettings,
  claim: SettingsClaim,
): Promise<void> {
  const scene = {
    actor: { type: 'user', accountId: claim.claimedBy } as const,
    target: { projectId: command.projectId, issueId: null, issueKey: null },
    correlationId: command.correlationId,
  };
  const payload = {
    fromVersion: before.version,
    toVersion: claim.version,
    changed: changedSettings(before.settings, claim.settings),
  };
  const occasion = settingsOccasion(command.projectId, claim.version);
  const record = (entry: AuditEntry) => ports.audit.record([composeEvent(scene, entry, ports.clock.now(), occasion)]);
  await record({ action: 'settings.changed', payload });
  // Somebody else may have finished this very claim while we stood still, and a newer one may be in force by now.
  const { version } = await ports.settings.getSettings(command.projectId);
  if (version < claim.version) {
    await prepare(ports, command.projectId, before.settings, claim);
    await ports.settings.activate(command.projectId, claim);
  }
  await record({ action: 'policy.activated', payload: { version: claim.version } });
}

/** What has to be done because of the new settings is noted before they are in force, so that no crash leaves it out. */
async function prepare(ports: SettingsPorts, projectId: string, before: ProjectSettings, claim: SettingsClaim): Promise<void> {
  await saveOrder(ports, projectId, await ports.sweeps.findSweep(projectId), claim);
  // What was edited while nobody looked at the past is read anew.
  if (claim.settings.useHistory && !before.useHistory) await readAnew(ports, projectId);
}

const conflict = (version: number) => new PlumblineError('settings_conflict', `version ${version} exists already`);
