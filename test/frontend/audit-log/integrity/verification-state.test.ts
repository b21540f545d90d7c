import { describe, expect, it } from 'vitest';
import type { VerificationStep } from '../../../../src/contract/calls/audit-log';
import {
  idleVerification,
  reduceVerification,
  type VerificationEvent,
} from '../../../../src/frontend/audit-log/integrity/verification-state';
import { failed, ok } from '../../fixtures';

const step = (part: Partial<VerificationStep>): VerificationEvent => ({
  type: 'answered',
  result: ok({ done: false, verified: 500, total: 900, findings: [], state: 's1', ...part }),
});
const after = (...events: VerificationEvent[]) => events.reduce(reduceVerification, idleVerification);

describe('reduceVerification', () => {
  it('a step: its state goes into the next one unread', () => {
    expect(after({ type: 'started' }, step({}))).toMatchObject({ phase: 'running', steps: 1, carried: 's1', verified: 500 });
  });

  it('a finding that two steps tell: once', () => {
    const finding = { problem: 'edited', seq: 7 };
    const state = after({ type: 'started' }, step({ findings: [finding] }), step({ findings: [finding, { problem: 'missing', seq: 9 }], done: true }));
    expect([state.phase, state.findings.length]).toEqual(['done', 2]);
  });

  it('stopped or failed: goes on where it was', () => {
    const state = after({ type: 'started' }, step({}), { type: 'answered', result: failed('storage_unavailable') });
    expect([state.phase, state.carried]).toEqual(['failed', 's1']);
    expect(reduceVerification(state, { type: 'resumed' })).toMatchObject({ phase: 'running', carried: 's1', error: null });
  });

  it('begun anew: forgets what it found', () => {
    expect(after({ type: 'started' }, step({ findings: [{ problem: 'edited', seq: 7 }] }), { type: 'started' }).findings).toEqual([]);
  });
});
