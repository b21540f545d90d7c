import { createHmac } from 'node:crypto';
import type { TermKey } from '../../src/domain/ports';

/** A key like the product's, always the same one. What it hashed it remembers: a replay meets the same words again and again. */
export function replayKey(): TermKey {
  const known = new Map<string, number>();
  return {
    keyId: 1,
    hash(word) {
      const hash = known.get(word) ?? createHmac('sha256', 'replay').update(word).digest().readUInt32BE(0);
      known.set(word, hash);
      return hash;
    },
  };
}
