import { useCallback, useReducer, useRef } from 'react';
import { workOrderCalls, type WorkOrderPanelView } from '../../../../contract/calls/work-order';
import { callResolver } from '../../../shared/call-resolver';
import { useLatest } from '../../../shared/use-latest';
import { useOpening } from '../../../shared/use-opening';
import { usePolling } from '../../../shared/use-polling';
import { needsReread } from '../../state/panel-state';
import { lookIn, reduceWorkOrder, type WorkOrderState } from './work-order-state';

export interface WorkOrderActions {
  /** Opens again with a loading state. */
  readonly retry: () => void;
  /** Opens again from a failed state without a loading state. */
  readonly reopen: () => Promise<void>;
  /** Has one written. Nothing happens while one is being asked for. */
  readonly draft: (profile: WorkOrderPanelView['profile']) => void;
  /** Looks once more, after the panel has stopped looking by itself. */
  readonly lookAgain: () => void;
}

/** The work order of an issue, asked for when this appears, and looked after while one is being written. */
export function useWorkOrder(issueId: string): { state: WorkOrderState; actions: WorkOrderActions } {
  const [state, dispatch] = useReducer(reduceWorkOrder, { status: 'loading' });
  const latest = useLatest();
  const running = useRef(false);

  const open = useCallback(() => latest(() => callResolver(workOrderCalls.openWorkOrder, { issueId })), [issueId, latest]);

  const { reopen, retry } = useOpening(open, dispatch);

  const look = useCallback(async () => {
    if (running.current) return;
    const result = await open();
    if (result) dispatch({ type: 'looked', result });
  }, [open]);
  const waitMs = lookIn(state);
  usePolling(waitMs !== null, waitMs ?? 0, look);

  const draft = async (profile: WorkOrderPanelView['profile']): Promise<void> => {
    // A second press before the button shows that it is busy.
    if (running.current) return;
    running.current = true;
    dispatch({ type: 'asked' });
    const result = await latest(() => callResolver(workOrderCalls.draftWorkOrder, { issueId, profile }));
    if (!result) return;
    running.current = false;
    dispatch({ type: 'answered', result });
    if (!result.ok && needsReread(result.error)) await look();
  };

  const actions: WorkOrderActions = {
    retry,
    reopen,
    draft: (profile) => void draft(profile),
    lookAgain: () => {
      dispatch({ type: 'look_again' });
      void look();
    },
  };
  return { state, actions };
}
