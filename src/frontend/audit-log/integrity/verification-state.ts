import type { VerificationStep } from '../../../contract/calls/audit-log';
import type { CallError, Result } from '../../../contract/result';

type Finding = VerificationStep['findings'][number];

export interface VerificationState {
  readonly phase: 'idle' | 'running' | 'stopped' | 'failed' | 'done';
  /** How many steps were answered: names the one that is asked for next. */
  readonly steps: number;
  /** Goes back unread into the next step. */
  readonly carried: string | null;
  readonly verified: number;
  readonly total: number;
  readonly findings: readonly Finding[];
  readonly error: CallError | null;
}

export type VerificationEvent =
  | { readonly type: 'started' | 'stopped' | 'resumed' }
  | { readonly type: 'answered'; readonly result: Result<VerificationStep> };

export const idleVerification: VerificationState = {
  phase: 'idle',
  steps: 0,
  carried: null,
  verified: 0,
  total: 0,
  findings: [],
  error: null,
};

export function reduceVerification(state: VerificationState, event: VerificationEvent): VerificationState {
  switch (event.type) {
    case 'started':
      return { ...idleVerification, phase: 'running' };
    case 'stopped':
      return state.phase === 'running' ? { ...state, phase: 'stopped' } : state;
    case 'resumed':
      return { ...state, phase: 'running', error: null };
    case 'answered':
      return event.result.ok ? withStep(state, event.result.data) : { ...state, phase: 'failed', error: event.result.error };
  }
}

function withStep(state: VerificationState, step: VerificationStep): VerificationState {
  // A finding at the border of two steps may be told by both.
  const known = new Set(state.findings.map(keyOf));
  const fresh = step.findings.filter((finding) => !known.has(keyOf(finding)));
  return {
    phase: step.done ? 'done' : 'running',
    steps: state.steps + 1,
    carried: step.state,
    verified: step.verified,
    total: step.total,
    // Without a state to go on from the check begins again: retention took events while they were read.
    findings: step.state === null && !step.done ? [] : [...state.findings, ...fresh],
    error: null,
  };
}

const keyOf = ({ problem, seq }: Finding): string => `${problem}:${seq}`;
