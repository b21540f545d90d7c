import type { ParityRow } from '../../host/parity';

const TESTS = 'test/workbench/simulators/llm';

/** How far the model API goes. */
export const llmParity: readonly ParityRow[] = [
  {
    service: 'llm',
    call: 'GET https://llm',
    status: 'supported',
    testedBy: `${TESTS}/chat.test.ts`,
    note: 'The ids are those of the backend in use; a backend that is no language model says so.',
  },
  {
    service: 'llm',
    call: 'POST https://llm/{model}',
    status: 'partial',
    testedBy: `${TESTS}/chat.test.ts`,
    note:
      'Not documented by Forge, so assumed: no code on a refused request (400) and on a late answer (504), tool ' +
      'calls whole on one line of a stream. Not held: context windows, moderation. A token is taken as 4 characters.',
  },
];
