import { describe, expect, it } from 'vitest';
import { ManualClock } from '../../../workbench/host/clock';
import { refusedFetch } from '../../../workbench/host/globals';
import { loadWarmProcess } from '../../../workbench/host/warm-process';

const load = (code: string) => {
  const clock = new ManualClock();
  const lines: string[] = [];
  const app = loadWarmProcess({ code, path: 'test.cjs' }, { clock, onLog: (line) => lines.push(line), fetch: refusedFetch });
  return { clock, lines, call: (name: string) => app[name]?.(undefined, undefined) };
};

describe('a warm process', () => {
  it.each(['http', 'node:https', 'net', 'node:tls', 'dns', 'node:dgram', 'http2', 'child_process', 'worker_threads'])(
    '%s cannot be loaded: there is no way out but the door',
    (name) => {
      expect(() => load(`require('${name}')`)).toThrow('has no egress');
    },
  );

  it('fetch is refused in words', async () => {
    await expect(load("exports.run = () => fetch('https://example.com/')").call('run')).rejects.toThrow('Egress refused');
  });

  it('time, timers and the console are the workbench’s', async () => {
    const { call, clock, lines } = load(`
      exports.now = () => [Date.now(), new Date().getTime(), new Date(0).getTime(), new Date(5) instanceof Date];
      exports.wait = () => new Promise((resolve) => setTimeout(() => { console.log('rang'); resolve('done'); }, 1000));
    `);
    expect(call('now')).toEqual([clock.now(), clock.now(), 0, true]);
    const waiting = call('wait');
    expect(lines).toEqual([]);
    await clock.advance(1_000);
    expect(await waiting).toBe('done');
    expect(lines).toEqual(['rang']);
  });
});
