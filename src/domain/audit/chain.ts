import { createHash } from 'node:crypto';
import { fingerprint } from '../issue/fingerprint';
import type { AuditEvent } from './event';
import { GENESIS_HASH, type AuditBody, type AuditRecord, type ChainHead, type SealedAccount } from './record';

export const EMPTY_LOG: ChainHead = { seq: 0, hash: GENESIS_HASH };

/** SHA-256 over the body's canonical JSON (RFC 8785). */
export const bodyHashOf = (body: AuditBody): string => fingerprint(body);

/** The hash of one place in the chain: SHA-256 over the canonical JSON of `{bodyHash, prev, seq}`. */
export const linkHash = (prev: string, seq: number, bodyHash: string): string => fingerprint({ bodyHash, prev, seq });

/** SHA-256 over `salt:accountId`. Erasing both leaves a seal that fits nobody. */
export const accountSeal = ({ id, salt }: NonNullable<SealedAccount>): string =>
  createHash('sha256').update(`${salt}:${id}`, 'utf8').digest('hex');

/**
 * The records that put `events` behind `head`, in order.
 *
 * @param newSalt 128 fresh random bits in hex for each account
 */
export function chainEvents(head: ChainHead, events: readonly AuditEvent[], newSalt: () => string): AuditRecord[] {
  let { seq, hash } = head;
  return events.map((event) => {
    const account = event.actor.type === 'user' && event.actor.accountId !== null ? { id: event.actor.accountId, salt: newSalt() } : null;
    const body = bodyOf(event, account);
    const bodyHash = bodyHashOf(body);
    seq += 1;
    hash = linkHash(hash, seq, bodyHash);
    return { seq, hash, bodyHash, body, account };
  });
}

function bodyOf(event: AuditEvent, account: SealedAccount): AuditBody {
  const { payload } = event;
  return {
    id: event.id,
    version: event.version,
    occurredAt: event.occurredAt,
    action: event.action,
    actorType: event.actor.type,
    actorSeal: account && accountSeal(account),
    ...event.target,
    proposalId: 'proposalId' in payload ? payload.proposalId : null,
    settingsVersion: 'settingsVersion' in payload ? payload.settingsVersion : null,
    correlationId: event.correlationId,
    payload,
  };
}
