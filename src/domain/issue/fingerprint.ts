import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import * as z from 'zod';
import { isWellFormed } from './well-formed';

/**
 * What RFC 8785 can write: JSON values whose strings are whole Unicode text (section 3.2.2.2 refuses lone
 * surrogates).
 */
const TextSchema = z.string().refine(isWellFormed, 'a string holds half a surrogate pair');
const CanonicalSchema: z.ZodType = z.lazy(() =>
  z.union([
    TextSchema,
    z.number(),
    z.boolean(),
    z.null(),
    z.array(CanonicalSchema),
    z.record(TextSchema, CanonicalSchema),
  ]),
);

/**
 * SHA-256 of a value in lower-case hex, over its canonical JSON (RFC 8785): the order of keys does not matter, every
 * other difference does.
 *
 * @throws TypeError for what JSON cannot hold, such as `undefined` (also as a property), NaN, a BigInt, a Date or a
 * cycle.
 */
export const fingerprint = (value: unknown): string => {
  const canonical = canonicalJson(value);
  if (canonical === undefined) {
    throw new TypeError(
      'No fingerprint was made: the value is not JSON. Pass objects, arrays, text, finite numbers, booleans or null.',
    );
  }
  return createHash('sha256').update(canonical, 'utf8').digest('hex');
};

/** Fingerprint of what a person wrote, the summary and the description, and of nothing else. */
export const textFingerprint = ({ summary, description }: { summary: string; description: string }): string =>
  fingerprint({ summary, description });

/** A cycle, or nesting of thousands of levels, ends in a RangeError: neither is JSON that we would write. */
const canonicalJson = (value: unknown): string | undefined => {
  try {
    return CanonicalSchema.safeParse(value).success ? canonicalize(value) : undefined;
  } catch (failure) {
    if (failure instanceof RangeError) return undefined;
    throw failure;
  }
};
