/** Eight pieces take as long as the whole where work is linear, and an eighth of it where it is quadratic. */
export const LINEAR_GROWTH = 3.5;

const PIECES = 8;

/** Eight pieces that together take less than this, in milliseconds of processor time, are lost in the noise of the machine. */
const SHORTEST_MS = 4;

/** Rounds that anything looking worse than linear gets, and how many more while all of them are cheap. */
const Rounds = { FEWEST: 5, MOST: 25, CHEAP_MS: 3_000 } as const;

/** Milliseconds of processor time: what the machine does for others is left out. */
export type CpuMeter = (work: () => unknown) => number;

const cpuMs: CpuMeter = (work) => {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1_000;
};

/**
 * How many times more processor time a whole input takes than eight pieces of an eighth of its size: 1 for linear work, 8 for
 * quadratic.
 *
 * Both sides do the same amount of linear work and keep all they made until it is done: memory that fills up costs more than
 * memory that is soon free again (V8 copies what outlives its young generation), and would else look worse than linear.
 *
 * Work of others slows a run (it takes the caches and half of a core) but never speeds it up, so the least of several runs is
 * nearest to the truth on either side; pieces and whole take turns, so that both meet the same machine. A first piece is not
 * counted: it may not be compiled yet. What looks linear is done: a whole that took so little is proof, unless all eight pieces
 * were slow. What does not gets more rounds, since a busy machine looks worse than linear in some of them and quadratic work in
 * all. Between 1 and 8 the limit leaves a factor of two on either side.
 * @param piece the size of a piece, in whatever `build` counts
 * @param run its result is kept, so it should return what it made
 */
export const growth = <Input>(piece: number, build: (size: number) => Input, run: (input: Input) => unknown, cpu = cpuMs): number => {
  const inputs = { pieces: build(piece), whole: build(piece * PIECES) };
  const work = {
    pieces: () => Array.from({ length: PIECES }, () => run(inputs.pieces)),
    whole: () => run(inputs.whole),
  };
  const least = { pieces: Infinity, whole: Infinity };
  let ratio = Infinity;
  let spent = 0;
  const isWorthIt = (round: number) => round < Rounds.FEWEST || (round < Rounds.MOST && spent < Rounds.CHEAP_MS);
  run(inputs.pieces);
  for (let round = 0; ratio >= LINEAR_GROWTH && isWorthIt(round); round += 1) {
    for (const side of ['pieces', 'whole'] as const) {
      const ms = cpu(work[side]);
      least[side] = Math.min(least[side], ms);
      spent += ms;
    }
    ratio = least.whole / Math.max(least.pieces, SHORTEST_MS);
  }
  return ratio;
};
