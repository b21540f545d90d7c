/** Linear work on eight times the input takes about 8 times as long, quadratic work 64 times. */
export const LINEAR_GROWTH = 30;

/**
 * How many times longer an input of eight times the size takes. The best of five runs each, taken in turns, so that a
 * busy machine slows both alike; a size that takes less than half a millisecond counts as half a millisecond.
 */
export const growth = <Input>(small: number, build: (size: number) => Input, run: (input: Input) => void): number => {
  const inputs = { one: build(small), eight: build(small * 8) };
  const timed = (input: Input): number => {
    const start = performance.now();
    run(input);
    return performance.now() - start;
  };
  const best = { one: Number.POSITIVE_INFINITY, eight: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 5; round += 1) {
    best.one = Math.min(best.one, timed(inputs.one));
    best.eight = Math.min(best.eight, timed(inputs.eight));
  }
  return best.eight / Math.max(best.one, 0.5);
};
