import { describe, expect, it } from 'vitest';
import type { RecordedCall } from '../../workbench/host/recorded-call';
import { modelDepth } from './model-depth';

const call = (label: string, began: number, ended: number): RecordedCall => ({
  number: began,
  invocationId: 'one',
  label,
  service: label.split(' ')[0] ?? '',
  provider: undefined,
  method: 'POST',
  path: '/',
  body: undefined,
  began,
  ended,
  status: 200,
});

describe('modelDepth', () => {
  it('refuses a triage that asked no model', () => {
    expect(() => modelDepth([call('sql SELECT', 1, 2)])).toThrow('asked no model');
  });

  it('counts the chain on each side of the model, and leaves out what runs beside it', () => {
    const calls = [
      call('jira:user GET', 1, 4),
      call('kvs get', 2, 3),
      call('sql SELECT', 5, 6),
      call('llm chat', 7, 10),
      call('kvs set', 8, 9),
      call('llm chat', 11, 12),
      call('sql INSERT', 13, 14),
    ];
    expect(modelDepth(calls)).toEqual({ before: 2, after: 1 });
  });
});
