import { beforeEach, describe, expect, test } from 'vitest';
import type { SyncedValue } from '../../../../workbench/page/uikit/synced-value';
import { createSyncedValue } from '../../../../workbench/page/uikit/synced-value';

let shown: string;
let isUpToDate: boolean;
let due: Array<() => void>;
let input: SyncedValue<string>;

/** Lets time pass once: everything that was put off runs. */
const laterNow = () => {
  const runs = due;
  due = [];
  for (const run of runs) run();
};

const handledLater = () => {
  let handled = () => {};
  const promise = new Promise<void>((resolve) => {
    handled = resolve;
  });
  const finish = async () => {
    handled();
    await promise;
    await Promise.resolve();
  };
  return { promise, finish };
};

beforeEach(() => {
  shown = '';
  isUpToDate = true;
  due = [];
  input = createSyncedValue('', {
    show: (value) => {
      shown = value;
    },
    isUpToDate: () => isUpToDate,
    later(run) {
      due.push(run);
      return () => {
        due = due.filter((other) => other !== run);
      };
    },
  });
});

describe('synced value', () => {
  test('a late echo of the app does not overwrite newer typing', async () => {
    const first = handledLater();
    const second = handledLater();
    input.change('a', first.promise);
    input.change('ab', second.promise);
    await first.finish();
    input.accept('a');
    laterNow();
    expect(shown).toBe('ab');
  });

  test('waits for the newest tree to be drawn before the app wins', async () => {
    const typing = handledLater();
    isUpToDate = false;
    input.change('abc', typing.promise);
    await typing.finish();
    laterNow();
    expect(shown).toBe('abc');
    input.accept('ABC');
    isUpToDate = true;
    laterNow();
    expect(shown).toBe('ABC');
  });

  test('an app that refuses the input gets its value back on the screen', async () => {
    const typing = handledLater();
    input.accept('kept');
    input.change('kept!', typing.promise);
    expect(shown).toBe('kept!');
    await typing.finish();
    laterNow();
    expect(shown).toBe('kept');
  });

  test('accept: shows at once when nobody is typing', () => {
    input.accept('from the app');
    expect(shown).toBe('from the app');
  });

  test('stop: cancels what was put off', async () => {
    const typing = handledLater();
    input.change('x', typing.promise);
    await typing.finish();
    input.stop();
    laterNow();
    expect(shown).toBe('x');
  });
});
