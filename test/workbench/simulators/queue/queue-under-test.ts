import { ManualClock } from '../../../../workbench/host/clock';
import { createPrivacySimulator } from '../../../../workbench/simulators/privacy';
import { createQueueSimulator } from '../../../../workbench/simulators/queue';
import type { QueueSimulatorOptions } from '../../../../workbench/simulators/queue';
import { createDeliveryPump } from '../../../../workbench/simulators/queue/delivery-pump';
import { outcomeOfResult } from '../../../../workbench/simulators/queue/delivery-outcome';
import type { ConsumerEvent } from '../../../../workbench/simulators/queue/entities';
import { createStargateSimulator } from '../../../../workbench/simulators/stargate';
import { openDoor, sdks } from '../two-globals';

type Consumer = (event: ConsumerEvent) => unknown;

/** A queue behind the real SDK, with a consumer that notes what it got and answers as the test says. */
export function setUpQueue({
  consume = () => undefined,
  ...options
}: Partial<QueueSimulatorOptions> & { consume?: Consumer } = {}) {
  const clock = new ManualClock();
  const queue = createQueueSimulator({ clock, ...options });
  const stargate = createStargateSimulator({ queue, privacy: createPrivacySimulator({ clock }) });
  const received: ConsumerEvent[] = [];
  const pump = createDeliveryPump({
    queue,
    clock,
    async deliver(_installationId, _queueName, event) {
      received.push(event);
      return outcomeOfResult(await consume(event));
    },
  });
  const triage = new sdks.events.Queue({ key: 'triage' });
  return { clock, queue, pump, received, triage, as: openDoor({ simulator: stargate, clock }) };
}

/** Events whose bodies are numbered from 0. */
export const numbered = (count: number) => Array.from({ length: count }, (_, index) => ({ body: { index } }));
