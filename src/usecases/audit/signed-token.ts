import * as z from 'zod';
import type { SealedText } from '../../domain/audit/event';
import { PlumblineError } from '../../domain/errors';

/** What a token is bound to: what it is for, whose it is, and the key of the site. */
export interface TokenScope {
  readonly purpose: 'verification' | 'export';
  readonly accountId: string;
  /** Of the site's key for tokens. */
  readonly seal: (text: string) => SealedText;
}

/** Milliseconds a token is good for: every step gives out a new one. */
const TOKEN_MS = 60 * 60_000;

const TokenSchema = z.object({ hmac: z.string(), text: z.string() });
const ContentSchema = z.object({ purpose: z.string(), accountId: z.string(), goodUntil: z.number(), value: z.unknown() });

/** A value that goes through a browser and back: readable there, and not changeable. `now` is epoch milliseconds. */
export function sealToken({ purpose, accountId, seal }: TokenScope, now: number, value: unknown): string {
  const text = JSON.stringify({ purpose, accountId, goodUntil: now + TOKEN_MS, value });
  return JSON.stringify({ hmac: seal(text).hmac, text });
}

/** @throws PlumblineError `bad_input` for anything this site did not give this person for this purpose, or too long ago */
export function openToken<Value>(scope: TokenScope, now: number, schema: z.ZodType<Value>, token: string): Value {
  try {
    const { hmac, text } = TokenSchema.parse(JSON.parse(token));
    if (scope.seal(text).hmac !== hmac) throw new Error('not sealed by this site');
    const content = ContentSchema.parse(JSON.parse(text));
    const isMeant = content.purpose === scope.purpose && content.accountId === scope.accountId && content.goodUntil >= now;
    if (!isMeant) throw new Error('sealed for something else');
    return schema.parse(content.value);
  } catch (cause) {
    throw new PlumblineError('bad_input', `not a good ${scope.purpose} token`, { cause });
  }
}
