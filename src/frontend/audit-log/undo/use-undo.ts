import { useReducer, type Dispatch } from 'react';
import { auditLogCalls, type UndoScope } from '../../../contract/calls/audit-log';
import { callResolver } from '../../shared/call-resolver';
import { useStep } from '../use-step';
import { initialUndo, nextIndex, openChanges, reduceUndo, type UndoEvent, type UndoState } from './undo-state';

/** Plans at once, page by page; writes only after `started`, one issue after another. */
export function useUndo(scope: UndoScope): { state: UndoState; dispatch: Dispatch<UndoEvent> } {
  const [state, dispatch] = useReducer(reduceUndo, initialUndo);
  const { phase, before } = state;

  useStep<UndoEvent>(
    phase === 'planning' ? `plan ${before ?? ''}` : null,
    async () => ({ type: 'page_planned', result: await callResolver(auditLogCalls.planUndo, { scope, before }) }),
    dispatch,
  );

  const index = nextIndex(state);
  const item = state.items[index];
  useStep<UndoEvent>(
    item && (phase === 'running' || phase === 'stopping') ? `undo ${index}` : null,
    async () => {
      if (!item) return { type: 'stopped' };
      const { issueId, proposalId, digest } = item.undo;
      const approval = { issueId, proposalId, digest, changes: [...openChanges(item.undo)], overwrite: [] };
      return { type: 'answered', index, result: await callResolver(auditLogCalls.approveUndo, approval) };
    },
    dispatch,
  );
  return { state, dispatch };
}
