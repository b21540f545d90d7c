import { expect, test } from 'vitest';
import { ManualClock, realClock } from '../../../workbench/host/clock';
import { NotSimulatedError } from '../../../workbench/host/platform-call';
import { createPrivacySimulator } from '../../../workbench/simulators/privacy';
import { createQueueSimulator } from '../../../workbench/simulators/queue';
import { createStargateSimulator } from '../../../workbench/simulators/stargate';
import { callPlatform, openDoor, rejectionOf, sdks } from './two-globals';

function setUp() {
  const clock = new ManualClock();
  const simulator = createStargateSimulator({
    queue: createQueueSimulator({ clock }),
    privacy: createPrivacySimulator({ clock: realClock }),
  });
  return openDoor({ simulator, clock });
}

test('gateway: what it does not simulate throws, and names the call', async () => {
  const as = setUp();
  const events = rejectionOf(as(() => sdks.events.appEvents.publish({ key: 'done' })));
  expect(await events).toBeInstanceOf(NotSimulatedError);
  const raw = (path: string) => rejectionOf(as(() => callPlatform({ type: 'fpp' }, path, { method: 'POST' })));
  expect(String(await raw('/graphql'))).toContain('POST /graphql');
  expect(await raw('/webhook/queue/purge/all')).toBeInstanceOf(NotSimulatedError);
});

test('gateway: passes queue and privacy calls on', async () => {
  const as = setUp();
  await expect(as(() => new sdks.events.Queue({ key: 'triage' }).push({ body: {} }))).resolves.toHaveProperty('jobId');
  const accounts = [{ accountId: 'ann', updatedAt: '2026-01-01T00:00:00.000Z' }];
  expect(await as(() => sdks.api.privacy.reportPersonalData(accounts))).toEqual([]);
});
