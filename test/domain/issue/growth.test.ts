import { describe, expect, it } from 'vitest';
import { growth, LINEAR_GROWTH, type CpuMeter } from './growth';

const PIECE = 1_000;
const itself = (size: number) => size;

/** A machine that takes what `costs` says of a size, `slower` times as much in the runs this names, counted from 0. */
function machine(costs: (size: number) => number, slower: (run: number, size: number) => number): { run: (size: number) => void; cpu: CpuMeter } {
  let [asked, runs]: [number[], number] = [[], 0];
  return {
    run: (size) => {
      asked.push(size);
    },
    cpu: (work) => {
      asked = [];
      work();
      const factor = slower(runs++, asked[0] ?? 0);
      return asked.reduce((ms, size) => ms + costs(size) * factor, 0);
    },
  };
}

const linear = (size: number) => size / 500;
const quadratic = (size: number) => size ** 2 / 500_000;

const grown = (costs: (size: number) => number, slower: (run: number, size: number) => number) => {
  const { run, cpu } = machine(costs, slower);
  return growth(PIECE, itself, run, cpu);
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

  it('linear work that fills the memory is linear', { timeout: 60_000 }, () => {
    const words = (chars: number) => 'some words '.repeat(chars / 11);
    expect(growth(125_000, words, (text) => text.split(' ').map((word) => ({ word, letters: Array.from(word) })))).toBeLessThan(LINEAR_GROWTH);
  });

  it('linear work is linear on a machine that others slow down in most of its runs', () => {
    expect(grown(linear, () => 1)).toBe(1);
    expect(grown(linear, (run) => (run < 40 ? 1 + (run % 3) * 5 : 1))).toBeLessThan(LINEAR_GROWTH);
    expect(grown(linear, (_, size) => (size > PIECE ? 2 : 1))).toBeLessThan(LINEAR_GROWTH);
  });

  it('quadratic work is found out although the pieces ran at half the speed', () => {
    expect(grown(quadratic, () => 1)).toBe(8);
    expect(grown(quadratic, (_, size) => (size > PIECE ? 1 : 2))).toBeGreaterThan(LINEAR_GROWTH);
  });

  it('what is quadratic is not run more often than it takes to tell', () => {
    let runs = 0;
    grown((size) => quadratic(size) * 100, () => {
      runs += 1;
      return 1;
    });
    expect(runs).toBe(10);
  });
});
