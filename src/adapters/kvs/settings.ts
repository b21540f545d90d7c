import * as z from 'zod';
import type { SettingsStore } from '../../domain/ports';
import { ProjectSettingsSchema, defaultProjectSettings } from '../../domain/settings/project-settings';
import { keys } from './keys';
import { claimKey, findValue, saveValue } from './store';

const VersionedSettingsSchema = z.object({ version: z.number().int().positive(), settings: ProjectSettingsSchema });

/**
 * `SettingsStore` in KVS. Each version has a key of its own, which only one save can create; the plain key holds the
 * version in force. KVS has no compare-and-set on plain keys, and this needs none.
 */
export const kvsSettings: SettingsStore = {
  async getSettings(projectId) {
    const current = await findValue(VersionedSettingsSchema, keys.settings(projectId));
    return current ?? { version: 0, settings: defaultProjectSettings };
  },
  claimVersion: (projectId, next) => claimKey(keys.settingsVersion(projectId, next.version), next),
  findClaimed: (projectId, version) => findValue(VersionedSettingsSchema, keys.settingsVersion(projectId, version)),
  activate: (projectId, version) => saveValue(keys.settings(projectId), version),
};
