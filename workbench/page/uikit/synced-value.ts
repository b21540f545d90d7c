/** The parts of the page a synced value depends on. */
export interface SyncedValueInput<Value> {
  readonly show: (value: Value) => void;
  /** True when the newest tree the app sent is the one on the screen. */
  readonly isUpToDate: () => boolean;
  /** Calls `run` once, a moment later; the answer cancels it. */
  readonly later: (run: () => void) => () => void;
}

export interface SyncedValue<Value> {
  /** The app's value of the newest drawn tree. */
  accept(value: Value): void;
  /** The person changed the input: show it now, and hold the app's value back until the app has answered. */
  change(value: Value, handled: Promise<void>): void;
  stop(): void;
}

/**
 * Keeps a controlled input usable although the app answers asynchronously. Three traps, each once lost characters:
 * the app's value must not overwrite newer typing while a handler runs; the last handler's answer may come before the
 * tree it caused is drawn; and an app that refuses or rewrites input must still win in the end.
 */
export const createSyncedValue = <Value>(
  initial: Value,
  { show, isUpToDate, later }: SyncedValueInput<Value>,
): SyncedValue<Value> => {
  let fromApp = initial;
  let running = 0;
  let cancel = () => {};

  const settle = () => {
    cancel();
    if (running > 0) return;
    if (isUpToDate()) show(fromApp);
    else cancel = later(settle);
  };

  return {
    accept(value) {
      fromApp = value;
      settle();
    },
    change(value, handled) {
      show(value);
      running += 1;
      cancel();
      void handled.finally(() => {
        running -= 1;
        if (running === 0) cancel = later(settle);
      });
    },
    stop: () => cancel(),
  };
};
