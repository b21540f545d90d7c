import * as z from 'zod';
import type { SettingsStore } from '../../domain/ports';
import { StoredSettingsSchema, defaultProjectSettings } from '../../domain/settings/project-settings';
import { keys } from './keys';
import { claimKey, findEvenExpired, findValue, saveValue } from './store';

const VersionedSettingsSchema = z.object({ version: z.number().int().positive(), settings: StoredSettingsSchema });
/** Who claimed it is dropped once the version is in force: from then on the audit log says so, and nothing else does. */
const ClaimSchema = VersionedSettingsSchema.extend({ claimedBy: z.string().optional(), claimedAt: z.number().optional() });

/** How long a claim is kept: it may name an account, and after this long nobody finishes it any more. */
const CLAIM_TTL = { unit: 'DAYS', value: 7 } as const;

/**
 * `SettingsStore` in KVS. Each version has a key of its own, which only one save can create; the plain key holds the
 * version in force. KVS has no compare-and-set on plain keys, and this needs none.
 */
export const kvsSettings: SettingsStore = {
  async getSettings(projectId) {
    const current = await findValue(VersionedSettingsSchema, keys.settings(projectId));
    return current ?? { version: 0, settings: defaultProjectSettings };
  },
  claimVersion: (projectId, claim) =>
    claimKey(keys.settingsVersion(projectId, claim.version), claim, CLAIM_TTL),
  async findClaim(projectId, version) {
    // An expired claim still keeps its key taken: finish it rather than refuse every save until Forge clears it away.
    const claim = await findEvenExpired(ClaimSchema, keys.settingsVersion(projectId, version));
    if (claim?.claimedBy === undefined || claim.claimedAt === undefined) return undefined;
    return { ...claim, claimedBy: claim.claimedBy, claimedAt: claim.claimedAt };
  },
  async activate(projectId, { version, settings }) {
    await saveValue(keys.settings(projectId), { version, settings });
    await saveValue(keys.settingsVersion(projectId, version), { version, settings }, CLAIM_TTL);
  },
};
