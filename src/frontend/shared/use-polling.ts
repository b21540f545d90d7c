import { useEffect, useRef, useState } from 'react';

/** How often and how long a surface asks by itself; after that the person asks, so that a forgotten tab costs nothing. */
export const PollingLimits = { SETTING_UP_EVERY_MS: 4_000, QUEUED_EVERY_MS: 3_000, MAX_WAIT_MS: 300_000 } as const;

/**
 * While `active`, polls again `everyMs` after each answer, for at most `MAX_WAIT_MS` of waiting.
 * @returns true when the limit was reached and polling stopped
 */
export function usePolling(active: boolean, everyMs: number, poll: () => Promise<void>): boolean {
  const [stopped, setStopped] = useState(false);
  const newest = useRef(poll);
  newest.current = poll;

  useEffect(() => {
    setStopped(false);
    if (!active) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waitedMs = 0;
    let gone = false;
    const arm = () => {
      if (gone) return;
      if (waitedMs >= PollingLimits.MAX_WAIT_MS) {
        setStopped(true);
        return;
      }
      waitedMs += everyMs;
      timer = setTimeout(() => void newest.current().then(arm), everyMs);
    };
    arm();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, [active, everyMs]);

  return stopped;
}
