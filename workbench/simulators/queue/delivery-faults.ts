import type { Delivery } from './entities';
import { seededShuffle } from './seeded-shuffle';

/** What may go wrong on the way, as at-least-once delivery allows. Switched by tests and the page's faults drawer. */
export interface DeliveryFaults {
  /** Every event is delivered twice, with one event id. */
  readonly duplicate: boolean;
  /** Events that are due together come in the order this seed shuffles; undefined keeps the order of the pushes. */
  readonly reorderSeed: number | undefined;
  /** Added to the delay of every event. */
  readonly delayMs: number;
}

export const noFaults: DeliveryFaults = { duplicate: false, reorderSeed: undefined, delayMs: 0 };

/** The deliveries that a push turns into under these faults. */
export function withFaults(deliveries: readonly Delivery[], { duplicate, delayMs }: DeliveryFaults): Delivery[] {
  const late = deliveries.map((delivery) => ({ ...delivery, dueAt: delivery.dueAt + delayMs }));
  return late.flatMap((delivery) =>
    duplicate ? [delivery, { ...delivery, id: `${delivery.id}-again`, duplicate: true }] : [delivery],
  );
}

/** The order in which deliveries that were taken together reach their consumers. */
export function inFaultyOrder(deliveries: readonly Delivery[], { reorderSeed }: DeliveryFaults): Delivery[] {
  return reorderSeed === undefined ? [...deliveries] : seededShuffle(deliveries, reorderSeed);
}
