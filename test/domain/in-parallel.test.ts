import { describe, expect, it } from 'vitest';
import { inParallel } from '../../src/domain/in-parallel';

describe('inParallel', () => {
  it('answers in order', async () => {
    expect(await inParallel([Promise.resolve(1), 'two', Promise.resolve(true)])).toEqual([1, 'two', true]);
  });

  it('throws the failure only when the rest has ended too', async () => {
    let ended = false;
    const slow = new Promise<void>((resolve) => setImmediate(resolve)).then(() => {
      ended = true;
    });
    await expect(inParallel([Promise.reject(new Error('first')), slow])).rejects.toThrow('first');
    expect(ended).toBe(true);
  });
});
