/** Lets named writers run one statement each in a given order, over and over; one that is done is passed over. */
export function takeTurns(order: readonly string[]) {
  const done = new Set<string>();
  let at = 0;
  let running: string | undefined;

  function next(): string | undefined {
    for (let passed = 0; passed < order.length; passed++) {
      const one = order[(at + passed) % order.length];
      if (one !== undefined && !done.has(one)) return one;
    }
    return undefined;
  }

  /** Asking for the next turn ends the one before. */
  const gateOf = (name: string) => async (): Promise<void> => {
    if (running === name) running = undefined;
    while (running !== undefined || next() !== name) await new Promise((resolve) => setImmediate(resolve));
    while (order[at % order.length] !== name) at += 1;
    at += 1;
    running = name;
  };

  /** To be called when a writer has no more statements. */
  const leave = (name: string): void => {
    if (running === name) running = undefined;
    done.add(name);
  };
  return { gateOf, leave };
}

/** Orders of two writers, the same in each run: a few of each balance. */
export function orders(count: number): string[][] {
  let seed = 42;
  const next = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return Array.from({ length: count }, () => {
    const bias = 0.3 + 0.4 * next();
    return [...Array.from({ length: 14 }, () => (next() < bias ? 'one' : 'other')), 'one', 'other'];
  });
}
