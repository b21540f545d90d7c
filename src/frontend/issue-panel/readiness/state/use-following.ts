import { useEffect, useRef } from 'react';
import type { PanelState } from '../../state/panel-state';

type Kind = 'absent' | Extract<PanelState, { status: 'ready' }>['activity']['kind'];

const kindOf = (state: PanelState): Kind => (state.status === 'ready' ? state.activity.kind : 'absent');

/** True when the panel has just done something after which the issue may be readier: written to Jira, or put questions. */
export const hasJustWritten = (before: Kind, after: Kind): boolean => after === 'idle' && (before === 'approving' || before === 'drafting');

/** Looks at readiness again after the rest of the panel has written something. */
export function useFollowing(panel: PanelState, reread: () => Promise<void>): void {
  const kind = kindOf(panel);
  const before = useRef(kind);
  useEffect(() => {
    if (hasJustWritten(before.current, kind)) void reread();
    before.current = kind;
  }, [kind, reread]);
}
