import type { ParityRow } from '../../host/parity';

const notes = new Map([
  [
    'publish',
    'Not held: the 1,000 cyclic pushes of one invocation (405), partial success (202). The first backoff step is not ' +
      'documented (10 s here). An event whose concurrency key has no free slot waits for one instead of backing off.',
  ],
  ['cancel', 'Events that a consumer already holds run to their end.'],
]);

const verbs = ['publish', 'stats', 'cancel'] as const;

/** How far each call of the events API goes. */
export const queueParity: readonly ParityRow[] = verbs.map((verb) => {
  const note = notes.get(verb);
  return {
    service: 'queue',
    call: `POST /webhook/queue/${verb}/{contextAri}/{environmentId}/{appId}/{appVersion}`,
    status: note === undefined ? 'supported' : 'partial',
    testedBy: `test/workbench/simulators/queue/${verb === 'publish' ? 'publish' : 'job'}.test.ts`,
    ...(note !== undefined && { note }),
  };
});
