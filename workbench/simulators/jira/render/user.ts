import { getRecord } from '../site';
import type { UserRecord } from '../entities';
import type { JiraSite } from '../site';

const AVATAR_SIZES = [16, 24, 32, 48] as const;

/** A user as REST v3 gives it to an app; no e-mail address, as an app without that permission sees none. */
export function renderUser(site: JiraSite, user: UserRecord) {
  const avatar = `${site.url}/secure/useravatar?ownerId=${encodeURIComponent(user.accountId)}`;
  return {
    self: `${site.url}/rest/api/3/user?accountId=${encodeURIComponent(user.accountId)}`,
    accountId: user.accountId,
    accountType: user.accountType,
    avatarUrls: Object.fromEntries(AVATAR_SIZES.map((size) => [`${size}x${size}`, `${avatar}&size=${size}`])),
    displayName: user.displayName,
    active: true,
    timeZone: 'Etc/UTC',
  };
}

export function renderUserById(site: JiraSite, accountId: string | null) {
  return accountId === null ? null : renderUser(site, getRecord(site.users, accountId));
}
