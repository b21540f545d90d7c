import { createHmac, randomBytes } from 'node:crypto';
import type { TextSealer } from '../../domain/ports';
import { keys } from './keys';
import { findOrClaimSecret } from './store';

/**
 * `TextSealer` with a 256-bit secret in the secret store, made on first use, and a key derived from it for each use. Whoever deletes the key deletes the meaning of
 * every seal: what the log says about a text can then be neither proved nor guessed.
 */
export const kvsTextSealer: TextSealer = {
  async open(use) {
    const secret = await findOrClaimSecret(keys.sealKey, () => randomBytes(32).toString('hex'));
    const key = createHmac('sha256', secret).update(use, 'utf8').digest();
    return (text) => ({ hmac: createHmac('sha256', key).update(text, 'utf8').digest('hex'), chars: text.length });
  },
};
