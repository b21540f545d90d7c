import { retried } from './backoff';
import type { DeliveryOutcome } from './delivery-outcome';
import type { ConsumerEvent, Delivery, Dropped, Job, QueueDump } from './entities';
import { queueLimits } from './limits';

/** The events of one installation: waiting, held by a consumer, or given up on. */
export interface Backlog {
  add(deliveries: readonly Delivery[]): void;
  /** What may be delivered at `now`, oldest due time first, within the concurrency limits. Changes nothing. */
  due(now: number): Delivery[];
  /** The same, and marks them as held by a consumer until they are settled. */
  take(now: number): Delivery[];
  /** A delivery nobody holds any more, because the state was replaced meanwhile, is passed over. */
  settle(deliveryId: string, outcome: DeliveryOutcome, now: number): void;
  /** When something may next be delivered; undefined when nothing waits, or all that waits waits for a free slot. */
  nextDueAt(): number | undefined;
  findJob(jobId: string): Job | undefined;
  cancel(jobId: string): void;
  listDropped(): readonly Dropped[];
  dump(): QueueDump;
}

export function createBacklog({ pending, dropped, jobs }: QueueDump = { pending: [], dropped: [], jobs: {} }): Backlog {
  const waiting = new Map(pending.map((delivery) => [delivery.id, delivery]));
  const held = new Map<string, Delivery>();
  const givenUp = [...dropped];
  const figures = new Map(Object.entries(jobs).map(([id, job]) => [id, { ...job }]));

  const count = (delivery: Delivery, outcome: 'success' | 'failed') => {
    const job = figures.get(delivery.jobId);
    if (!job || delivery.duplicate) return;
    job.inProgress -= 1;
    job[outcome] += 1;
  };
  const drop = (delivery: Delivery, droppedAt: number, why: string) => {
    waiting.delete(delivery.id);
    givenUp.push({ delivery, droppedAt, why });
    count(delivery, 'failed');
  };
  /** Walks the due events in order and leaves out those whose concurrency key has no free slot. */
  const withinLimits = (candidates: readonly Delivery[]): Delivery[] => {
    const running = new Map<string, number>();
    const claim = ({ concurrency }: Delivery): boolean => {
      if (!concurrency) return true;
      const taken = running.get(concurrency.key) ?? 0;
      if (taken >= concurrency.limit) return false;
      running.set(concurrency.key, taken + 1);
      return true;
    };
    for (const delivery of held.values()) claim(delivery);
    return candidates.filter(claim);
  };
  const due = (now: number) =>
    withinLimits([...waiting.values()].filter((delivery) => delivery.dueAt <= now).sort((a, b) => a.dueAt - b.dueAt));

  return {
    add(deliveries) {
      for (const delivery of deliveries) {
        const { jobId, queueName } = delivery;
        const job = figures.get(jobId) ?? { queueName, success: 0, inProgress: 0, failed: 0 };
        figures.set(jobId, job);
        if (!delivery.duplicate) job.inProgress += 1;
        waiting.set(delivery.id, delivery);
      }
    },
    due,
    take(now) {
      for (const delivery of waiting.values()) {
        if (now >= delivery.pushedAt + queueLimits.retentionMs) drop(delivery, now, 'not delivered within 24 hours');
      }
      const taken = due(now);
      for (const delivery of taken) {
        waiting.delete(delivery.id);
        held.set(delivery.id, delivery);
      }
      return taken;
    },
    settle(deliveryId, outcome, now) {
      const delivery = held.get(deliveryId);
      if (!delivery) return;
      held.delete(deliveryId);
      if (outcome === 'success') return count(delivery, 'success');
      const next = retried(delivery, outcome, now);
      if (next === 'expired') return drop(delivery, now, 'failed until its 24 hours were over');
      waiting.set(next.id, next);
    },
    nextDueAt() {
      const free = withinLimits([...waiting.values()].sort((a, b) => a.dueAt - b.dueAt)).map(({ dueAt }) => dueAt);
      return free.length === 0 ? undefined : Math.min(...free);
    },
    findJob: (jobId) => figures.get(jobId),
    cancel(jobId) {
      for (const delivery of waiting.values()) if (delivery.jobId === jobId) waiting.delete(delivery.id);
      const job = figures.get(jobId);
      if (job)
        job.inProgress = [...held.values()].filter(
          (delivery) => delivery.jobId === jobId && !delivery.duplicate,
        ).length;
    },
    listDropped: () => givenUp,
    dump: () => ({
      pending: [...waiting.values(), ...held.values()],
      dropped: [...givenUp],
      jobs: Object.fromEntries([...figures].map(([id, job]) => [id, { ...job }])),
    }),
  };
}

/** What the consumer function is called with for a delivery. */
export function toConsumerEvent(delivery: Delivery, now: number): ConsumerEvent {
  const { body, queueName, jobId, eventId, delayInSeconds, concurrency, retry, pushedAt } = delivery;
  const retentionWindow = {
    startTime: new Date(pushedAt).toISOString(),
    remainingTimeMs: Math.max(0, pushedAt + queueLimits.retentionMs - now),
  };
  return {
    body,
    queueName,
    jobId,
    eventId,
    ...(delayInSeconds !== undefined && { delayInSeconds }),
    ...(concurrency && { concurrency }),
    ...(retry && {
      retryContext: { retryCount: retry.count, retryReason: retry.reason, retryData: retry.data, retentionWindow },
    }),
  };
}
