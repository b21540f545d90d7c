import { useCallback, useReducer, useRef } from 'react';
import { readinessCalls, type ReadinessView } from '../../../../contract/calls/readiness';
import type { Result } from '../../../../contract/result';
import { callResolver } from '../../../shared/call-resolver';
import { useLatest } from '../../../shared/use-latest';
import { useOpening } from '../../../shared/use-opening';
import { usePolling } from '../../../shared/use-polling';
import { announceReadiness } from './announce-readiness';
import type { ReadinessActivity } from './readiness-activity';
import { mayHaveMoved, reduceReadiness, type ReadinessState } from './readiness-state';
import { isWaitingForSearch, WaitingLimits } from './waiting';

/** Everything a person can do about readiness. Nothing happens while something else is being done. */
export interface ReadinessActions {
  /** Opens again with a loading state. */
  readonly retry: () => void;
  /** Opens again from a failed state without a loading state. */
  readonly reopen: () => Promise<void>;
  /** Looks again without a loading state; nothing where readiness is not on screen. */
  readonly reread: () => Promise<void>;
  readonly check: () => void;
  /** @param override the person says ready although the report does not */
  readonly sign: (override: boolean) => void;
  readonly withdraw: () => void;
  readonly setConfirming: (isConfirming: boolean) => void;
}

/** Readiness beside the panel: its own call and state, so that neither waits for the other or fails with it. */
export function useReadiness(issueId: string, projectId: string | undefined): { state: ReadinessState; actions: ReadinessActions } {
  const [state, dispatch] = useReducer(reduceReadiness, { status: 'loading' });
  const latest = useLatest();
  const running = useRef(false);
  const shown = useRef(state);
  shown.current = state;

  const ask = useCallback(
    (call: (typeof readinessCalls)['openReadiness' | 'checkReadiness' | 'withdrawSignOff']) =>
      callResolver(call, projectId === undefined ? { issueId } : { issueId, projectId }),
    [issueId, projectId],
  );
  const open = useCallback(() => latest(() => ask(readinessCalls.openReadiness)), [ask, latest]);

  const { reopen, retry } = useOpening(open, dispatch);

  const look = useCallback(
    async (isOwed: boolean) => {
      if (running.current || shown.current.status !== 'ready') return;
      const result = await open();
      if (result) dispatch({ type: 'reread', result, isOwed });
    },
    [open],
  );
  const reread = useCallback(() => look(false), [look]);
  usePolling(isWaitingForSearch(state), WaitingLimits.EVERY_MS, reread);

  const run = async (activity: ReadinessActivity, work: () => Promise<Result<ReadinessView>>): Promise<void> => {
    // A second press before the button shows that it is busy.
    if (running.current) return;
    running.current = true;
    dispatch({ type: 'began', activity });
    const result = await latest(work);
    if (!result) return;
    running.current = false;
    dispatch({ type: 'finished', result });
    if (result.ok) announceReadiness(activity, result.data);
    else if (mayHaveMoved(result.error)) await look(true);
  };

  const actions: ReadinessActions = {
    retry,
    reopen,
    reread,
    check: () => void run({ kind: 'checking' }, () => ask(readinessCalls.checkReadiness)),
    sign: (override) => {
      if (state.status !== 'ready') return;
      const input = { issueId, ...(projectId !== undefined && { projectId }), sight: state.view.sight, override };
      void run({ kind: 'signing' }, () => callResolver(readinessCalls.signOffReadiness, input));
    },
    withdraw: () => void run({ kind: 'withdrawing' }, () => ask(readinessCalls.withdrawSignOff)),
    setConfirming: (isConfirming) => dispatch({ type: 'confirming', isConfirming }),
  };
  return { state, actions };
}
