import { showFlag } from '@forge/bridge';
import { useCallback, useEffect, useReducer, useRef } from 'react';
import { issuePanelCalls, type IssuePanelView } from '../../contract/calls/issue-panel';
import type { Result } from '../../contract/result';
import { callResolver } from '../shared/call-resolver';
import { strings } from '../shared/strings';
import { useLatest } from '../shared/use-latest';
import type { TriageField } from '../shared/view-types';
import { appliedOf, needsReread, reducePanel, type Activity, type PanelState } from './panel-state';

export interface PanelActions {
  readonly retry: () => void;
  /** Looks again without a loading state. */
  readonly reread: () => Promise<void>;
  /** Opens again from a failed state without a loading state. */
  readonly reopen: () => Promise<void>;
  readonly triage: () => void;
  readonly queue: () => void;
  readonly approve: (fields: readonly TriageField[]) => void;
  readonly dismiss: (field: TriageField) => void;
}

/** The panel's state and everything a person can do in it. Only the newest call is heard. */
export function usePanel(issueId: string): { state: PanelState; actions: PanelActions } {
  const [state, dispatch] = useReducer(reducePanel, { status: 'loading' });
  const latest = useLatest();
  const running = useRef(false);
  const triage = state.status === 'ready' ? state.view.triage : null;

  const open = useCallback(
    () => latest(() => callResolver(issuePanelCalls.openIssuePanel, { issueId })),
    [issueId, latest],
  );

  const reopen = useCallback(async () => {
    const result = await open();
    if (result) dispatch({ type: 'opened', result });
  }, [open]);

  const reread = useCallback(async () => {
    if (running.current) return;
    const result = await open();
    if (result) dispatch({ type: 'reread', result });
  }, [open]);

  const retry = useCallback(() => {
    dispatch({ type: 'opening' });
    void reopen();
  }, [reopen]);

  useEffect(retry, [retry]);

  const run = async (activity: Activity, ask: () => Promise<Result<IssuePanelView>>) => {
    // A second press before the button shows that it is busy. Only queueing may overtake: it ends the wait for a triage.
    if (running.current && activity.kind !== 'queueing') return;
    running.current = true;
    dispatch({ type: 'began', activity });
    const result = await latest(ask);
    if (!result) return;
    running.current = false;
    dispatch({ type: 'finished', result });
    if (result.ok) announce(result.data, activity);
    else if (needsReread(result.error)) await reread();
  };

  const change = (fields: readonly TriageField[]) =>
    triage && { issueId, proposalId: triage.proposalId, digest: triage.digest, fields: [...fields] };

  const actions: PanelActions = {
    retry,
    reread,
    reopen,
    triage: () => void run({ kind: 'triaging' }, () => callResolver(issuePanelCalls.triageIssue, { issueId })),
    queue: () => void run({ kind: 'queueing' }, () => callResolver(issuePanelCalls.queueTriage, { issueId })),
    approve: (fields) => {
      const input = change(fields);
      if (input) void run({ kind: 'approving', fields }, () => callResolver(issuePanelCalls.approveChanges, input));
    },
    dismiss: (field) => {
      const input = change([field]);
      if (input)
        void run({ kind: 'dismissing', fields: [field] }, () => callResolver(issuePanelCalls.dismissChanges, input));
    },
  };
  return { state, actions };
}

function announce(view: IssuePanelView, activity: Activity): void {
  if (activity.kind !== 'approving') return;
  const applied = appliedOf(view, activity.fields);
  if (applied.length === 0) return;
  showFlag({
    id: `plumbline-${view.triage?.proposalId ?? ''}-${applied.join('-')}`,
    type: 'success',
    title: strings.panel.appliedFlag.title(view.issueKey),
    description: strings.panel.appliedFlag.description(applied),
    isAutoDismiss: true,
  });
}
