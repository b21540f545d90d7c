import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { queueParity } from '../../../../workbench/simulators/queue/parity';
import { queueRoutes } from '../../../../workbench/simulators/queue/routes';

test('parity: one row for each route and no other', () => {
  expect(queueParity.map(({ call }) => call)).toEqual([...queueRoutes.keys()]);
});

test('parity: each row names a test file that exists', () => {
  expect(queueParity.filter(({ testedBy }) => !existsSync(testedBy))).toEqual([]);
});
