import type { Installation } from './installation';
import { createDeliveryPump } from '../simulators/queue/delivery-pump';
import { outcomeOfResult, type DeliveryOutcome } from '../simulators/queue/delivery-outcome';
import type { QueueSimulator } from '../simulators/queue';
import type { Clock } from './clock';
import { createEventBus } from './event-bus';
import type { FunctionTable } from './function-table';
import { FunctionKilledError, type InvocationReport } from './invoke-function';

/** Runs one function of the manifest with nobody present. */
export type RunInBackground = (request: {
  installation: Installation;
  functionKey: string;
  moduleKey: string;
  moduleType: string;
  payload: unknown;
}) => Promise<InvocationReport>;

/** Everything that reaches the app without a person: product events to triggers, queued events to consumers. */
export function createBackground(parts: {
  clock: Clock;
  table: FunctionTable;
  queue: () => QueueSimulator;
  getInstallation: (id: string) => Installation;
  isDuplicating: (installationId: string) => boolean;
  run: RunInBackground;
  /** Told of a failure that has nobody else to tell. */
  onFailure: (problem: string) => void;
}) {
  const { modules } = parts.table.manifest;
  const bus = createEventBus({
    triggers: modules.trigger,
    isDuplicating: parts.isDuplicating,
    deliver: async ({ installation, functionKey, moduleKey, payload }) => {
      try {
        const { result } = await parts.run({ installation, functionKey, moduleKey, moduleType: 'core:trigger', payload });
        return outcomeOfResult(result) !== 'success';
      } catch (thrown) {
        parts.onFailure(`${functionKey}: ${String(thrown)}`);
        return false;
      }
    },
  });

  async function deliver(installationId: string, queueName: string, payload: unknown): Promise<DeliveryOutcome> {
    const consumer = modules.consumer.find((module) => module.queue === queueName);
    if (!consumer) return { failed: 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };
    try {
      const { result } = await parts.run({
        installation: parts.getInstallation(installationId),
        functionKey: consumer.function,
        moduleKey: consumer.key,
        moduleType: 'core:consumer',
        payload,
      });
      return outcomeOfResult(result);
    } catch (thrown) {
      parts.onFailure(`${consumer.function}: ${String(thrown)}`);
      const timedOut = thrown instanceof FunctionKilledError && thrown.reason === 'timeout';
      return { failed: timedOut ? 'FUNCTION_TIME_OUT' : 'FUNCTION_PLATFORM_UNKNOWN_ERROR' };
    }
  }

  let pump: ReturnType<typeof createDeliveryPump> | undefined;
  const getPump = () => (pump ??= createDeliveryPump({ queue: parts.queue(), clock: parts.clock, deliver }));

  return {
    publish: bus.publish,
    /** Delivers product events and queued events until nothing is due. */
    async settle(): Promise<void> {
      do {
        await bus.drain();
        await getPump().drain();
      } while (bus.waiting() > 0);
    },
    /** From now on everything is delivered by itself, shortly after it happens. */
    start(): void {
      bus.onArrival(() => parts.clock.schedule(() => void bus.drain(), 20));
      parts.clock.schedule(() => void bus.drain(), 0);
      getPump().start();
    },
    stop: () => getPump().stop(),
  };
}
