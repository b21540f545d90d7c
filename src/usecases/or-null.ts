import { PlumblineError } from '../domain/errors';

/**
 * What work gives, or null where the past cannot be had: it is worth having, not worth failing for. Only what is no failure of
 * ours is thrown on, such as Forge's request for a person's consent.
 */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof PlumblineError) return null;
    throw thrown;
  }
}
