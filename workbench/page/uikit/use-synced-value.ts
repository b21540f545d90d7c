import { useEffect, useRef, useState } from 'react';
import { createSyncedValue } from './synced-value';
import { useSurfaceHost } from './surface-host';

/** Long enough for a tree that is on its way through `postMessage` and React to arrive, in milliseconds. */
const SETTLE_MS = 60;

/**
 * A value that shows the person's input at once and follows the app's prop afterwards.
 * @returns the value to show and the function to call with the next value and the app's running handler
 */
export const useSyncedValue = <Value>(fromApp: Value): [Value, (next: Value, handled: Promise<void>) => void] => {
  const { trees } = useSurfaceHost();
  const [shown, show] = useState(fromApp);
  const synced = useRef(
    createSyncedValue(fromApp, {
      show,
      isUpToDate: () => trees.drawn >= trees.received,
      later(run) {
        const timer = setTimeout(run, SETTLE_MS);
        return () => clearTimeout(timer);
      },
    }),
  );
  // Objects (select options) are new in every tree; only a different content is news.
  useEffect(() => synced.current.accept(fromApp), [JSON.stringify(fromApp)]);
  useEffect(() => () => synced.current.stop(), []);
  return [shown, synced.current.change];
};
