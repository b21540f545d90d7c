import type { Installation } from './installation';

/** One event on its way to one trigger of the manifest. */
export interface TriggerDelivery {
  readonly installation: Installation;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly payload: unknown;
  /** How often it was delivered before. */
  readonly retries: number;
}

interface TriggerModule {
  readonly key: string;
  readonly function: string;
  readonly events: readonly string[];
  readonly filter: { readonly ignoreSelf: boolean; readonly appIsLicensed: boolean };
}

/** How often Forge repeats an event whose trigger returned an InvocationError. */
const MAX_RETRIES = 4;

/**
 * Product events between Jira and the app's triggers. Like Forge it filters first (`ignoreSelf`, `appIsLicensed`) and
 * delivers later, at least once; an event whose trigger throws is not delivered again unless the trigger asked for it.
 */
export function createEventBus(given: {
  triggers: readonly TriggerModule[];
  /** Delivers one event and answers whether the trigger asked for it again. What it throws has been reported by then. */
  deliver: (delivery: TriggerDelivery) => Promise<boolean>;
  isDuplicating: (installationId: string) => boolean;
}) {
  const waiting: TriggerDelivery[] = [];
  const listeners = new Set<() => void>();

  return {
    /** Puts an event in line for every trigger that wants it. */
    publish(installation: Installation, event: { readonly eventType: string; readonly selfGenerated?: boolean }): void {
      for (const trigger of given.triggers) {
        if (!trigger.events.includes(event.eventType)) continue;
        if (trigger.filter.ignoreSelf && event.selfGenerated) continue;
        if (trigger.filter.appIsLicensed && isUnlicensed(installation)) continue;
        const delivery = { installation, functionKey: trigger.function, moduleKey: trigger.key, payload: event, retries: 0 };
        waiting.push(delivery);
        if (given.isDuplicating(installation.id)) waiting.push(delivery);
      }
      for (const listener of listeners) listener();
    },
    /** Delivers everything in line, and what that leads to, one after another. */
    async drain(): Promise<void> {
      for (let delivery = waiting.shift(); delivery; delivery = waiting.shift()) {
        const again = await given.deliver(delivery);
        // At once instead of later: a test would only have to move the clock.
        if (again && delivery.retries < MAX_RETRIES) waiting.push({ ...delivery, retries: delivery.retries + 1 });
      }
    },
    onArrival: (listener: () => void) => void listeners.add(listener),
    waiting: () => waiting.length,
  };
}

/** As Forge: no licence at all (free, development) counts as licensed, an inactive one does not. */
export const isUnlicensed = ({ license, environmentType }: Installation): boolean =>
  license ? !license.active : environmentType === 'PRODUCTION';
