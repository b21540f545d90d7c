import type { Clock } from '../../host/clock';
import { toConsumerEvent } from './backlog';
import type { DeliveryOutcome } from './delivery-outcome';
import type { ConsumerEvent, Delivery } from './entities';
import type { QueueSimulator } from './index';

/** Calls the consumer of a queue. Given by the host; a rejection counts as a failed try. */
export type Deliver = (installationId: string, queueName: string, event: ConsumerEvent) => Promise<DeliveryOutcome>;

export interface DeliveryPump {
  /** Delivers what is due now, and what comes due meanwhile, until no consumer runs. Time is not moved. */
  drain(): Promise<void>;
  /** Delivers on its own from now on: at each push, and by the clock's timers for what is due later. */
  start(): void;
  /** Starts no further delivery; those under way end and are settled. */
  stop(): void;
}

/** The one thing that moves events from the queue to the consumers. */
export function createDeliveryPump({
  queue,
  clock,
  deliver,
}: {
  queue: QueueSimulator;
  clock: Clock;
  deliver: Deliver;
}): DeliveryPump {
  const running = new Set<Promise<void>>();
  let stopListening: (() => void) | undefined;
  let cancelTimer: () => void = () => undefined;

  const run = async ({ id, installationId, queueName, ...rest }: Delivery): Promise<void> => {
    const event = toConsumerEvent({ id, installationId, queueName, ...rest }, clock.now());
    const outcome = await deliver(installationId, queueName, event).catch((): DeliveryOutcome => ({
      failed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR',
    }));
    queue.settle(installationId, id, outcome);
  };
  const deliverDue = (): void => {
    for (const installationId of queue.installationIds()) {
      for (const delivery of queue.take(installationId, clock.now())) {
        const work = run(delivery).finally(() => {
          running.delete(work);
          if (stopListening) deliverAndSchedule();
        });
        running.add(work);
      }
    }
  };
  const deliverAndSchedule = (): void => {
    deliverDue();
    cancelTimer();
    const next = queue.nextDueAt();
    if (next !== undefined) cancelTimer = clock.schedule(deliverAndSchedule, Math.max(0, next - clock.now()));
  };

  return {
    async drain() {
      for (deliverDue(); running.size > 0; deliverDue()) await Promise.race(running);
    },
    start() {
      stopListening ??= queue.onArrival(deliverAndSchedule);
      deliverAndSchedule();
    },
    stop() {
      stopListening?.();
      stopListening = undefined;
      cancelTimer();
    },
  };
}
