import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NotSimulatedError } from '../../../../workbench/host/platform-call';
import { llmParity } from '../../../../workbench/simulators/llm/parity';
import { llmRoutes } from '../../../../workbench/simulators/llm/routes';
import { callPlatform, rejectionOf } from '../two-globals';
import { createScripted } from './scripted-answers';
import { setUpModel } from './triage-prompt';

test('parity: one row for each route, each with a test file that exists', () => {
  expect(llmParity.map(({ call }) => call)).toEqual(Object.keys(llmRoutes));
  expect(llmParity.filter(({ testedBy }) => !existsSync(testedBy))).toEqual([]);
});

test('handle: says in words that it does not simulate a call', async () => {
  const { as } = setUpModel(createScripted());
  const call = (path: string, method: string) =>
    rejectionOf(as(() => callPlatform({ type: 'llm', model: 'a' }, path, { method })));
  expect(await call('https://llm/a/batches', 'POST')).toBeInstanceOf(NotSimulatedError);
  expect(await call('https://llm/a', 'DELETE')).toBeInstanceOf(NotSimulatedError);
});
