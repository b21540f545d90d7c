import { fingerprint } from '../issue/fingerprint';
import { accountSeal, linkHash } from './chain';
import type { Problem } from './finding';
import type { SealedAccount } from './record';

/** A row as it was read, before anybody vouched for it: its body is whatever JSON stood there. */
export interface StoredRecord {
  readonly seq: number;
  readonly hash: string;
  readonly bodyHash: string;
  readonly body: unknown;
  readonly account: SealedAccount;
}

/** What is wrong with a record on its own, whatever stands around it. Never throws. */
export function checkRecord({ bodyHash, body, account }: StoredRecord): Problem[] {
  const problems: Problem[] = [];
  if (hashed(() => fingerprint(body)) !== bodyHash) problems.push('edited');
  if (account !== null && accountSeal(account) !== textOf(body, 'actorSeal')) problems.push('account_mismatch');
  return problems;
}

/** Whether a record's hash follows from the one before it. Never throws. */
export const follows = (prev: string, { seq, hash, bodyHash }: StoredRecord): boolean =>
  hashed(() => linkHash(prev, seq, bodyHash)) === hash;

/** A key of a body that may not even be an object. */
export function textOf(body: unknown, key: 'id' | 'actorSeal'): string | undefined {
  if (typeof body !== 'object' || body === null) return undefined;
  const value: unknown = Reflect.get(body, key);
  return typeof value === 'string' ? value : undefined;
}

/** Undefined where something has no canonical JSON (half a surrogate pair, NaN, thousands of levels): then no hash fits it. */
function hashed(hash: () => string): string | undefined {
  try {
    return hash();
  } catch {
    return undefined;
  }
}
