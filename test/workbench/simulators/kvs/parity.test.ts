import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ManualClock } from '../../../../workbench/host/clock';
import { NotSimulatedError } from '../../../../workbench/host/platform-call';
import { createKvsSimulator } from '../../../../workbench/simulators/kvs';
import { kvsParity } from '../../../../workbench/simulators/kvs/parity';
import { kvsRoutes } from '../../../../workbench/simulators/kvs/routes';
import { callPlatform, openDoor, rejectionOf } from '../two-globals';

test('parity: one row for each route and no other', () => {
  expect(kvsParity.map(({ call }) => call)).toEqual([...kvsRoutes.keys()]);
});

test('parity: each row names a test file that exists', () => {
  expect(kvsParity.filter(({ testedBy }) => !existsSync(testedBy))).toEqual([]);
});

test('handle: says in words that it does not simulate a call', async () => {
  const clock = new ManualClock();
  const as = openDoor({ simulator: createKvsSimulator({ clock }), clock });
  const error = await rejectionOf(as(() => callPlatform({ type: 'kvs' }, '/api/v1/export', { method: 'POST' })));
  expect(error).toBeInstanceOf(NotSimulatedError);
  expect(String(error)).toContain('POST /api/v1/export');
});
