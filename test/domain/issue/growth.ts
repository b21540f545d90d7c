/** Linear work on eight times the input takes about 8 times as long, quadratic work 64 times. */
export const LINEAR_GROWTH = 30;

/**
 * How many times more processor time an input of eight times the size takes: the best of five runs each. Processor
 * time and not the clock's, so that what else the machine does is left out; less than 0.5 ms counts as 0.5 ms.
 */
export const growth = <Input>(small: number, build: (size: number) => Input, run: (input: Input) => void): number => {
  const inputs = { one: build(small), eight: build(small * 8) };
  const milliseconds = (input: Input): number => {
    const start = process.cpuUsage();
    run(input);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1_000;
  };
  const best = { one: Number.POSITIVE_INFINITY, eight: Number.POSITIVE_INFINITY };
  for (let round = 0; round < 5; round += 1) {
    best.one = Math.min(best.one, milliseconds(inputs.one));
    best.eight = Math.min(best.eight, milliseconds(inputs.eight));
  }
  return best.eight / Math.max(best.one, 0.5);
};
