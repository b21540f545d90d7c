import { invalidRequest, KvsRefusal } from './kvs-refusal';
import { kvsLimits } from './limits';
import type { Ttl } from './requests';

const KEY_PATTERN = /^(?!\s+$)[a-zA-Z0-9:._\s\-#]+$/;
const TTL_UNIT_SECONDS = { SECONDS: 1, MINUTES: 60, HOURS: 3600, DAYS: 86_400 } as const;

/** The key, when Forge would take it. @throws KvsRefusal with the code for what is wrong with it */
export function acceptKey(key: unknown): string {
  if (typeof key !== 'string' || key.length === 0) {
    throw new KvsRefusal(400, 'KEY_TOO_SHORT', 'The provided key needs to be more than one character.');
  }
  if (key.length > kvsLimits.keyCharacters) {
    const limit = kvsLimits.keyCharacters;
    throw new KvsRefusal(400, 'KEY_TOO_LONG', `The provided key has exceeded the maximum ${limit} characters.`);
  }
  if (!KEY_PATTERN.test(key)) {
    throw new KvsRefusal(
      400,
      'INVALID_KEY',
      'The provided key does not match the regex: /^(?!\\s+$)[a-zA-Z0-9:._\\s-#]+$/',
    );
  }
  return key;
}

/** The value, when it is neither too large nor too deep. A value that JSON has no words for never reaches Forge. */
export function acceptValue(value: unknown): unknown {
  if (value === undefined) throw invalidRequest('A value is required.');
  if (jsonBytes(value) > kvsLimits.valueBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  if (depthOf(value) > kvsLimits.valueDepthLevels) {
    const limit = kvsLimits.valueDepthLevels;
    throw new KvsRefusal(
      400,
      'MAX_DEPTH',
      `The provided value has exceeded the maximum object depth (${limit}) limit.`,
    );
  }
  return value;
}

/** When a value written at `now` expires, in epoch milliseconds. */
export function expiryOf(ttl: Ttl, now: number): number {
  const { value, unit } = ttl;
  if (typeof value !== 'number' || !Number.isInteger(value) || value <= 0) {
    throw new KvsRefusal(
      400,
      'INVALID_TTL',
      `TTL value must be a positive integer, received: ${JSON.stringify(value)}`,
    );
  }
  const seconds = value * TTL_UNIT_SECONDS[unit];
  if (seconds > kvsLimits.ttlMaxSeconds) {
    throw new KvsRefusal(400, 'INVALID_TTL', `TTL must not be longer than one year, received: ${value} ${unit}`);
  }
  return now + seconds * 1000;
}

/** Bytes of a value as JSON in UTF-8, which is what Forge measures. */
export const jsonBytes = (value: unknown): number => Buffer.byteLength(JSON.stringify(value));

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}
