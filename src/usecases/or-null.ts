import { PlumblineError } from '../domain/errors';

/**
 * What work gives, or null where it fails with an error of the app's own: for what is worth having and not worth failing for,
 * such as the past of an issue. Anything else is thrown on, so that Forge's request for a person's consent gets through.
 */
export async function orNull<T>(work: Promise<T>): Promise<T | null> {
  try {
    return await work;
  } catch (thrown) {
    if (thrown instanceof PlumblineError) return null;
    throw thrown;
  }
}
