import { createHmac, randomBytes } from 'node:crypto';
import type { TermKey, TermKeys } from '../../domain/ports';
import { keys } from './keys';
import { deleteSecret, findOrClaimSecret, findSecret } from './store';

/**
 * `TermKeys` with a 256-bit secret for each project in the secret store, made on first use. What is hashed and what names
 * the key come from two keys derived from it, so that neither can be read as the other.
 */
export const kvsTermKeys: TermKeys = {
  open: async (projectId) =>
    keyFrom(await findOrClaimSecret(keys.termKey(projectId), () => randomBytes(32).toString('hex'))),
  async find(projectId) {
    const secret = await findSecret(keys.termKey(projectId));
    return secret === undefined ? undefined : keyFrom(secret);
  },
  destroy: (projectId) => deleteSecret(keys.termKey(projectId)),
};

function keyFrom(secret: string): TermKey {
  const termKey = hmac(secret, 'terms');
  return {
    keyId: firstOf(hmac(hmac(secret, 'name'), 'key')),
    hash: (word) => firstOf(hmac(termKey, word)),
  };
}

const hmac = (key: string | Buffer, text: string): Buffer => createHmac('sha256', key).update(text, 'utf8').digest();

/** The first 32 bits as an unsigned number. */
const firstOf = (digest: Buffer): number => digest.readUInt32BE(0);
