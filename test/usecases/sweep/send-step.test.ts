import { describe, expect, it } from 'vitest';
import type { SweepStep } from '../../../src/domain/ports';
import { begun, isAlive, noTurns, type Turns } from '../../../src/domain/readiness/sweep/turns';
import { sendStep } from '../../../src/usecases/sweep/send-step';

describe('sendStep', () => {
  const turns = { ...begun(noTurns, { chain: 'a', now: 1_000 }), step: 7, nextAt: 3_500, projects: ['10000'] };

  function over(push: () => Promise<void>) {
    const sent: { step: SweepStep; delaySeconds: number }[] = [];
    const saved: Turns[] = [];
    const ports = {
      sweeps: { saveTurns: (one: Turns) => Promise.resolve(void saved.push(one)) },
      sweepQueue: { push: (step: SweepStep, delaySeconds: number) => (sent.push({ step, delaySeconds }), push()) },
    };
    return { ports, sent, saved };
  }
  const refuses = () => Promise.reject(new Error('the queue takes nothing'));

  it('sends the step the turns wait for, when it is due, and saves nothing', async () => {
    const { ports, sent, saved } = over(() => Promise.resolve());
    await sendStep(ports, turns, 1_000);
    await sendStep(ports, turns, 9_000);
    expect(sent).toEqual([2.5, 0].map((seconds) => ({ step: { v: 1, chain: 'a', step: 7 }, delaySeconds: Math.ceil(seconds) })));
    expect(saved).toEqual([]);
  });

  it('a queue that takes nothing: the line is kept, and the schedule may begin a chain at once', async () => {
    const { ports, saved } = over(refuses);
    await expect(sendStep(ports, turns, 1_000)).rejects.toThrow('the queue takes nothing');
    expect(saved).toEqual([{ ...turns, chain: null }]);
    expect(saved.map((one) => isAlive(one, 1_000))).toEqual([false]);
  });

  it('turns without a chain wait for nothing', async () => {
    const { ports, sent } = over(refuses);
    await sendStep(ports, noTurns, 1_000);
    expect(sent).toEqual([]);
  });
});
