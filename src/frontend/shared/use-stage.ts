import { useEffect, useState } from 'react';

/**
 * How many of `marksMs` (milliseconds, rising) have passed since `active` became true; 0 while it is false.
 * @param marksMs one and the same array on every render
 */
export function useStage(active: boolean, marksMs: readonly number[]): number {
  const [stage, setStage] = useState(0);
  useEffect(() => {
    setStage(0);
    if (!active) return undefined;
    const timers = marksMs.map((mark, index) => setTimeout(() => setStage(index + 1), mark));
    return () => timers.forEach(clearTimeout);
  }, [active, marksMs]);
  return stage;
}
