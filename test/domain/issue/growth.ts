/** Linear work on eight times the input takes about 8 times as long, quadratic work 64 times. */
export const LINEAR_GROWTH = 30;

/** What takes less than this, in milliseconds of processor time, is lost in the noise of the machine. */
const SHORTEST_MS = 0.5;

/** Rounds that anything looking worse than linear gets, and how many more while all of them are cheap. */
const Rounds = { FEWEST: 5, MOST: 25, CHEAP_MS: 3_000 } as const;

/** Milliseconds of processor time: what the machine does for others is left out. */
export type CpuMeter = (work: () => void) => number;

const cpuMs: CpuMeter = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/**
 * How many times more processor time an input of eight times the size takes.
 *
 * Work of others slows a run (it takes the caches and half of a core) but never speeds it up, so the least of several runs is
 * nearest to the truth on either side. Small and large take turns, so that both meet the same machine; the small one runs before
 * and after the large one, so that one spoilt (or first, not yet compiled) small run hides nothing. What looks linear is done: a
 * large run that took so little is proof, however it came about. What does not gets more rounds, since a busy machine looks worse
 * than linear in some of them and quadratic work in all. Between 8 and 64 the limit leaves a factor of two on either side.
 */
export const growth = <Input>(small: number, build: (size: number) => Input, run: (input: Input) => void, cpu = cpuMs): number => {
  const inputs = { one: build(small), eight: build(small * 8) };
  const least = { one: Infinity, eight: Infinity };
  let ratio = Infinity;
  let spent = 0;
  const isWorthIt = (round: number) => round < Rounds.FEWEST || (round < Rounds.MOST && spent < Rounds.CHEAP_MS);
  for (let round = 0; ratio >= LINEAR_GROWTH && isWorthIt(round); round += 1) {
    for (const size of ['one', 'eight', 'one'] as const) {
      const ms = cpu(() => run(inputs[size]));
      least[size] = Math.min(least[size], ms);
      spent += ms;
    }
    ratio = least.eight / Math.max(least.one, SHORTEST_MS);
  }
  return ratio;
};
