import type { Clock } from '../../host/clock';
import { NotSimulatedError } from '../../host/platform-call';
import type { Simulator } from '../../host/platform-call';
import { perInstallation } from '../per-installation';
import { createRateWindow } from '../rate-window';
import { createBacklog } from './backlog';
import { inFaultyOrder, noFaults, withFaults } from './delivery-faults';
import type { DeliveryFaults } from './delivery-faults';
import type { DeliveryOutcome } from './delivery-outcome';
import { QueueDumpSchema } from './entities';
import type { Delivery, Dropped, QueueDump } from './entities';
import { queueLimits } from './limits';
import type { PublishRequest } from './publish-request';
import { queueRoutes } from './routes';

export interface QueueSimulatorOptions {
  readonly clock: Clock;
  readonly faults?: Partial<DeliveryFaults>;
  /** Queues whose consumer function declares more than 55 seconds; Forge takes smaller events for them. */
  readonly longQueues?: readonly string[];
}

export interface QueueSimulator extends Simulator {
  /** What could be delivered at `now`; asking changes nothing. */
  due(installationId: string, now: number): Delivery[];
  /** Hands out what is due at `now`. Each delivery stays with its taker until it is settled. */
  take(installationId: string, now: number): Delivery[];
  /** Says how a delivery ended. One that nobody holds any more, after a restore, is passed over. */
  settle(installationId: string, deliveryId: string, outcome: DeliveryOutcome): void;
  /** Epoch milliseconds of the next possible delivery of any installation. */
  nextDueAt(): number | undefined;
  installationIds(): string[];
  listDropped(installationId: string): readonly Dropped[];
  setFaults(faults: Partial<DeliveryFaults>): void;
  /** Calls `listener` after each push and restore; the answer stops it. */
  onArrival(listener: () => void): () => void;
  dump(installationId: string): QueueDump;
  /** @throws ZodError for a state that no dump wrote */
  restore(installationId: string, state: unknown): void;
}

/** Forge's asynchronous events: takes pushes, keeps them, hands them out at least once. It calls no consumer itself. */
export function createQueueSimulator({
  clock,
  faults: initial = {},
  longQueues = [],
}: QueueSimulatorOptions): QueueSimulator {
  let faults: DeliveryFaults = { ...noFaults, ...initial };
  const listeners = new Set<() => void>();
  const backlogs = perInstallation(() => createBacklog());
  const windows = perInstallation(() =>
    createRateWindow({ clock, limit: queueLimits.eventsPerMinute, windowMs: 60_000 }),
  );
  const announce = () => listeners.forEach((listener) => listener());

  const enqueue = (installationId: string, { queueName, jobId, payload }: PublishRequest): void => {
    const pushedAt = clock.now();
    const deliveries = payload.map(({ body, delayInSeconds, concurrency }, index) => ({
      id: `${jobId}-${index}`,
      eventId: `${jobId}-${index}`,
      installationId,
      queueName,
      jobId,
      body,
      ...(delayInSeconds !== undefined && { delayInSeconds }),
      ...(concurrency && { concurrency }),
      duplicate: false,
      pushedAt,
      dueAt: pushedAt + (delayInSeconds ?? 0) * 1000,
    }));
    backlogs.of(installationId).add(withFaults(deliveries, faults));
    announce();
  };

  return {
    async handle({ method, path, body, invocation }) {
      const route = queueRoutes.get(`${method} ${path}`);
      if (!route) throw new NotSimulatedError(`the events call ${method} ${path}`);
      const { id } = invocation.installation;
      return route(body, {
        backlog: backlogs.of(id),
        eventsPerMinute: windows.of(id),
        isLong: (queueName) => longQueues.includes(queueName),
        enqueue: (request) => enqueue(id, request),
      });
    },
    due: (installationId, now) => inFaultyOrder(backlogs.of(installationId).due(now), faults),
    take: (installationId, now) => inFaultyOrder(backlogs.of(installationId).take(now), faults),
    settle: (installationId, deliveryId, outcome) =>
      backlogs.of(installationId).settle(deliveryId, outcome, clock.now()),
    nextDueAt() {
      const times = backlogs.ids().flatMap((id) => backlogs.of(id).nextDueAt() ?? []);
      return times.length === 0 ? undefined : Math.min(...times);
    },
    installationIds: () => backlogs.ids(),
    listDropped: (installationId) => backlogs.of(installationId).listDropped(),
    setFaults(changed) {
      faults = { ...faults, ...changed };
    },
    onArrival(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    dump: (installationId) => backlogs.of(installationId).dump(),
    restore(installationId, state) {
      backlogs.replace(installationId, createBacklog(QueueDumpSchema.parse(state)));
      announce();
    },
  };
}
