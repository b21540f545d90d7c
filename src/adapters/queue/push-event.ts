import { Queue } from '@forge/events';
import { PlumblineError } from '../../domain/errors';

interface Delivery {
  /** Events of one key that run at once. */
  readonly concurrency: { readonly key: string; readonly limit: number };
  /** 0 to 900, by Forge's limit. */
  readonly delayInSeconds?: number;
}

/**
 * Hands an event to the consumer of one of the manifest's queues.
 *
 * @throws PlumblineError `storage_unavailable`
 */
export async function pushEvent(
  queue: 'triage' | 'setup' | 'history' | 'readiness' | 'readiness-sweep' | 'work-order',
  body: Record<string, unknown>,
  delivery: Delivery,
): Promise<void> {
  try {
    await new Queue({ key: queue }).push({ body, ...delivery });
  } catch (cause) {
    throw new PlumblineError('storage_unavailable', `the ${queue} queue did not take the event`, { cause });
  }
}
