import { useEffect, useReducer, type Dispatch } from 'react';
import { auditLogCalls, type AuditFilter } from '../../../contract/calls/audit-log';
import { callResolver } from '../../shared/call-resolver';
import { useStep } from '../use-step';
import { initialExport, reduceExport, type ExportEvent, type ExportState } from './export-state';
import { saveFile } from './save-file';

interface Export {
  readonly state: ExportState;
  readonly dispatch: Dispatch<ExportEvent>;
  /** Hands what was read to the browser once more. */
  readonly save: () => void;
}

/** Reads the log part by part once started, and saves it by itself when all of it is there. */
export function useExport(filter: AuditFilter): Export {
  const [state, dispatch] = useReducer(reduceExport, initialExport);
  const { phase, format, begun, token, parts } = state;

  useStep<ExportEvent>(
    phase === 'beginning' ? 'begin' : null,
    async () => ({ type: 'begun', result: await callResolver(auditLogCalls.beginExport, { format, filter }) }),
    dispatch,
  );
  useStep<ExportEvent>(
    phase === 'reading' && token !== null ? `part ${token}` : null,
    async () => {
      if (token === null) return { type: 'paused' };
      return { type: 'part_read', result: await callResolver(auditLogCalls.readExport, { token }) };
    },
    dispatch,
  );

  const save = () => {
    if (!begun) return;
    try {
      saveFile(begun.fileName, format, parts);
      dispatch({ type: 'saved' });
    } catch {
      dispatch({ type: 'kept' });
    }
  };
  const isComplete = phase === 'complete';
  useEffect(() => {
    if (isComplete) save();
    // What there is to save does not change any more once it is complete.
  }, [isComplete]);
  return { state, dispatch, save };
}
