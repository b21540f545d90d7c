import { useCallback, useEffect, useRef, useState } from 'react';
import { mayPass } from '../api';

/** Something read from the workbench: the newest value stays on the screen while it is read again. */
export interface Loaded<Value> {
  readonly value: Value | undefined;
  /** Why the last try failed. Beside a value: the workbench did not answer, and that is what it said before. */
  readonly error: unknown;
  /** Settles when what was read is on the screen; never rejects. */
  reload(): Promise<void>;
}

interface LoadedInput<Value> {
  readonly load: () => Promise<Value>;
  /** What the value belongs to; another key forgets the old value. */
  readonly key: string;
  /** Reads again this often, in milliseconds, while the tab is visible. */
  readonly everyMs?: number;
}

export const useLoaded = <Value>({ load, key, everyMs }: LoadedInput<Value>): Loaded<Value> => {
  const [result, setResult] = useState<{ key: string; value?: Value; error?: unknown }>({ key });
  const latest = useRef({ load, key });
  latest.current = { load, key };
  const lastText = useRef('');

  const reload = useCallback(() => {
    const { load: run, key: forKey } = latest.current;
    return run().then(
      (value) => {
        if (latest.current.key !== forKey) return;
        // Polling mostly reads the same again; drawing it again would only disturb what a person is doing.
        const text = `${forKey}:${JSON.stringify(value)}`;
        if (text !== lastText.current) setResult({ key: forKey, value });
        lastText.current = text;
      },
      (error: unknown) => {
        if (latest.current.key !== forKey) return;
        lastText.current = '';
        // A person may be writing on the page that a value is drawn as: it goes only where they may not see it any more.
        setResult((before) => (before.key === forKey && mayPass(error) ? { ...before, error } : { key: forKey, error }));
      },
    );
  }, []);

  useEffect(() => void reload(), [key, reload]);
  useEffect(() => {
    if (everyMs === undefined) return undefined;
    const timer = setInterval(() => document.visibilityState === 'visible' && void reload(), everyMs);
    return () => clearInterval(timer);
  }, [everyMs, reload]);

  const current = result.key === key ? result : undefined;
  return { value: current?.value, error: current?.error, reload };
};
