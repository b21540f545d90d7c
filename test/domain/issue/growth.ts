/**
 * How much longer the larger of two inputs takes, as a ratio of the best of five runs. For inputs in the ratio of 1 to
 * 4, linear work answers about 4 and quadratic work about 16; a busy machine moves both runs alike.
 */
export const growth = <Input>(small: number, build: (size: number) => Input, run: (input: Input) => void): number => {
  const best = (size: number): number => {
    const input = build(size);
    const times = Array.from({ length: 5 }, () => {
      const start = performance.now();
      run(input);
      return performance.now() - start;
    });
    return Math.max(Math.min(...times), 0.5);
  };
  best(small);
  return best(small * 4) / best(small);
};
