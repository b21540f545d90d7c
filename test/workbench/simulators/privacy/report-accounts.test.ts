import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { createPrivacySimulator, privacyRoutes } from '../../../../workbench/simulators/privacy';
import { privacyParity } from '../../../../workbench/simulators/privacy/parity';
import { createQueueSimulator } from '../../../../workbench/simulators/queue';
import { createStargateSimulator } from '../../../../workbench/simulators/stargate';
import { callPlatform, openDoor, sdks } from '../two-globals';

const { privacy } = sdks.api;
const ACTIVE = '5be24ad8b1653240376955d2';
const CLOSED = '5be24ba3f91c106033269289';
const updatedAt = '2026-01-01T00:00:00.000Z';
const report = (...ids: string[]) => ids.map((accountId) => ({ accountId, updatedAt }));

function setUp() {
  const clock = new ManualClock();
  const simulator = createPrivacySimulator({ clock });
  const stargate = createStargateSimulator({ queue: createQueueSimulator({ clock }), privacy: simulator });
  return { clock, simulator, as: openDoor({ simulator: stargate, clock }) };
}

test('report: refuses 91 accounts at once and an entry without its date', async () => {
  const { as } = setUp();
  const send = (accounts: object[]) =>
    as(() =>
      callPlatform({ type: 'fpp' }, '/app/report-accounts', { method: 'POST', body: JSON.stringify({ accounts }) }),
    );
  expect((await send(report(...Array.from({ length: 91 }, (_, index) => `account-${index}`)))).status).toBe(400);
  expect((await send([{ accountId: ACTIVE }])).status).toBe(400);
});

test('report: nothing to do is 204, which the SDK gives as no accounts', async () => {
  const { as } = setUp();
  expect(await as(() => privacy.reportPersonalData(report(ACTIVE)))).toEqual([]);
});

test('report: names the closed test account and those marked since, of this installation only', async () => {
  const { as, simulator } = setUp();
  simulator.setStatus('site-one', 'ann', 'updated');
  const everyone = report(ACTIVE, CLOSED, 'ann');
  const closed = { accountId: CLOSED, status: 'closed' };
  const first = await as(() => privacy.reportPersonalData(everyone));
  expect(first).toEqual([closed, { accountId: 'ann', status: 'updated' }]);
  expect(await as(() => privacy.reportPersonalData(everyone), 'site-two')).toEqual([closed]);
});

test('report: notes when each account was reported, and the state survives JSON', async () => {
  const { as, simulator, clock } = setUp();
  await as(() => privacy.reportPersonalData(report(ACTIVE)));
  simulator.setStatus('site-one', ACTIVE, 'closed');
  const state: unknown = JSON.parse(JSON.stringify(simulator.dump('site-one')));
  simulator.restore('site-two', state);
  expect(simulator.findReportedAt('site-two', ACTIVE)).toBe(clock.now());
  expect(simulator.findReportedAt('site-two', 'ann')).toBeUndefined();
  expect(await as(() => privacy.reportPersonalData(report(ACTIVE)), 'site-two')).toHaveLength(1);
  expect(() => simulator.restore('site-two', { statuses: { ann: 'gone' } })).toThrow('statuses');
});

test('report: says how long a cycle is', async () => {
  const { as } = setUp();
  const init = { method: 'POST', body: JSON.stringify({ accounts: report(ACTIVE) }) };
  const response = await as(() => callPlatform({ type: 'fpp' }, '/app/report-accounts', init));
  expect(response.headers.get('cycle-period')).toBe('7');
});

test('parity: one row for each route, each with a test file that exists', () => {
  expect(privacyParity.map(({ call }) => call)).toEqual(privacyRoutes);
  expect(privacyParity.filter(({ testedBy }) => !existsSync(testedBy))).toEqual([]);
});
