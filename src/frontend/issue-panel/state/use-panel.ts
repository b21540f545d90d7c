import { useCallback, useEffect, useReducer, useRef } from 'react';
import { issuePanelCalls, type IssuePanelView } from '../../../contract/calls/issue-panel';
import type { Result } from '../../../contract/result';
import { callResolver } from '../../shared/call-resolver';
import { useLatest } from '../../shared/use-latest';
import { useOpening } from '../../shared/use-opening';
import { announce } from './announce';
import type { PanelActions } from './panel-actions';
import type { Activity } from './activity';
import { placeOfDraft } from './activity-rules';
import { needsReread, reducePanel, type PanelState } from './panel-state';

/** The panel's state and everything a person can do in it. Only the newest call is heard. */
export function usePanel(issueId: string, projectId: string | undefined): { state: PanelState; actions: PanelActions } {
  const [state, dispatch] = useReducer(reducePanel, { status: 'loading' });
  const latest = useLatest();
  const latestLook = useLatest();
  const running = useRef(false);
  const shown = useRef<IssuePanelView | null>(null);
  shown.current = state.status === 'ready' ? state.view : null;

  const open = useCallback(
    () => latest(() => callResolver(issuePanelCalls.openIssuePanel, { issueId })),
    [issueId, latest],
  );

  const { reopen, retry } = useOpening(open, dispatch);

  const reread = useCallback(async () => {
    if (running.current) return;
    const result = await open();
    if (result) dispatch({ type: 'reread', result });
  }, [open]);

  const look = state.status === 'ready' ? state.look : 'resting';
  useEffect(() => {
    if (look !== 'due') return;
    dispatch({ type: 'look_began' });
    void latestLook(() => callResolver(issuePanelCalls.openSimilar, { issueId })).then((result) => {
      if (result) dispatch({ type: 'looked', result });
    });
  }, [look, issueId, latestLook]);

  const run = async (activity: Activity, ask: () => Promise<Result<IssuePanelView>>): Promise<boolean> => {
    // A second press before the button shows that it is busy. Only queueing may overtake: it ends the wait for a triage.
    if (running.current && activity.kind !== 'queueing') return false;
    running.current = true;
    const before = shown.current;
    dispatch({ type: 'began', activity });
    const result = await latest(ask);
    if (!result) return false;
    running.current = false;
    dispatch({ type: 'finished', result });
    if (result.ok && before) announce(activity, before, result.data);
    if (!result.ok && needsReread(result.error)) await reread();
    return result.ok;
  };

  const actions: PanelActions = {
    retry,
    reread,
    reopen,
    lookAgain: () => dispatch({ type: 'look_asked' }),
    triage: () => void run({ kind: 'triaging' }, () => callResolver(issuePanelCalls.triageIssue, projectId === undefined ? { issueId } : { issueId, projectId })),
    queue: () => void run({ kind: 'queueing' }, () => callResolver(issuePanelCalls.queueTriage, { issueId })),
    approve: ({ proposalId, digest }, changes, overwrite = []) => {
      const input = { issueId, proposalId, digest, changes: [...changes], overwrite: [...overwrite] };
      void run({ kind: 'approving', proposalId, changes }, () => callResolver(issuePanelCalls.approveChanges, input));
    },
    dismiss: (proposalId, changes) => {
      const input = { issueId, proposalId, changes: [...changes] };
      void run({ kind: 'dismissing', proposalId, changes }, () => callResolver(issuePanelCalls.dismissChanges, input));
    },
    planUndo: (proposalId, changes) => {
      const input = { issueId, proposalId, changes: [...changes] };
      void run({ kind: 'planning_undo', proposalId, changes }, () => callResolver(issuePanelCalls.proposeUndo, input));
    },
    propose: (draft) =>
      run({ kind: 'drafting', from: placeOfDraft(draft) }, () => callResolver(issuePanelCalls.proposeDraft, { issueId, draft })),
    tick: (changeId, isTicked) => dispatch({ type: 'ticked', changeId, isTicked }),
    closeUndo: (proposalId, focus) => dispatch({ type: 'undo_closed', proposalId, focus }),
    closeProblem: () => dispatch({ type: 'problem_closed' }),
  };
  return { state, actions };
}
