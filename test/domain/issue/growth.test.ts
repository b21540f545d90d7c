import { describe, expect, it } from 'vitest';
import { growth, LINEAR_GROWTH, type CpuMeter } from './growth';

const SMALL = 1_000;
const itself = (size: number) => size;

/** A machine that takes what `costs` says of a size, `slower` times as much in the runs this names, counted from 0. */
function machine(costs: (size: number) => number, slower: (run: number, size: number) => number): { run: (size: number) => void; cpu: CpuMeter } {
  let [size, runs] = [0, 0];
  return {
    run: (asked) => {
      size = asked;
    },
    cpu: (work) => {
      work();
      return costs(size) * slower(runs++, size);
    },
  };
}

const linear = (size: number) => size / 500;
const quadratic = (size: number) => size ** 2 / 500_000;

const grown = (costs: (size: number) => number, slower: (run: number, size: number) => number) => {
  const { run, cpu } = machine(costs, slower);
  return growth(SMALL, itself, run, cpu);
};

describe('growth', () => {
  it('tells quadratic work from linear work on this machine', { timeout: 60_000 }, () => {
    const everyPair = (text: string) => {
      let pairs = 0;
      for (const one of text) for (const another of text) pairs += Number(one === another);
      return pairs;
    };
    const a = (chars: number) => 'a'.repeat(chars);
    expect(growth(1_000, a, everyPair)).toBeGreaterThan(LINEAR_GROWTH);
    expect(growth(125_000, a, (text) => text.split(''))).toBeLessThan(LINEAR_GROWTH);
  });

  it('linear work is linear on a machine that others slow down in most of its runs', () => {
    expect(grown(linear, () => 1)).toBe(8);
    expect(grown(linear, (run) => (run < 40 ? 1 + (run % 3) * 5 : 1))).toBeLessThan(LINEAR_GROWTH);
    expect(grown(linear, (_, size) => (size > SMALL ? 2 : 1))).toBeLessThan(LINEAR_GROWTH);
  });

  it('quadratic work is found out although a small run was slow, or all of them half as slow again', () => {
    expect(grown(quadratic, () => 1)).toBe(64);
    expect(grown(quadratic, (run) => (run === 0 ? 10 : 1))).toBe(64);
    expect(grown(quadratic, (_, size) => (size > SMALL ? 1 : 2))).toBeGreaterThan(LINEAR_GROWTH);
  });

  it('what is quadratic is not run more often than it takes to tell', () => {
    let runs = 0;
    grown((size) => quadratic(size) * 100, () => {
      runs += 1;
      return 1;
    });
    expect(runs).toBe(15);
  });
});
