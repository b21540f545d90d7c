import { useEffect, useRef } from 'react';

/** Runs `work`; answers undefined when a newer run has begun or the component is gone by the time it is done. */
export type RunLatest = <Answer>(work: () => Promise<Answer>) => Promise<Answer | undefined>;

/** Lets only the newest of several asynchronous runs be heard, and none after unmounting. */
export function useLatest(): RunLatest {
  const newest = useRef(0);
  const run = useRef<RunLatest>(async (work) => {
    newest.current += 1;
    const mine = newest.current;
    const answer = await work();
    return newest.current === mine ? answer : undefined;
  });
  useEffect(
    () => () => {
      newest.current += 1;
    },
    [],
  );
  return run.current;
}
