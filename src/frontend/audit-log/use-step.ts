import { useEffect, useRef } from 'react';

/**
 * Does one step of a longer piece of work whenever `key` names another one; null stands for nothing to do. The answer goes to
 * `report` unless the component is gone or works on another step by then. Which step comes next is the state's to say.
 * @param report one and the same function on every render
 */
export function useStep<Event>(key: string | null, work: () => Promise<Event>, report: (event: Event) => void): void {
  const newest = useRef(work);
  newest.current = work;
  useEffect(() => {
    if (key === null) return undefined;
    let isGone = false;
    void newest.current().then((event) => {
      if (!isGone) report(event);
    });
    return () => {
      isGone = true;
    };
  }, [key, report]);
}
