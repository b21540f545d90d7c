import { showFlag } from '@forge/bridge';
import { useState } from 'react';
import { projectSettingsCalls, type ProjectSettingsView } from '../../../contract/calls/project-settings';
import type { CallError } from '../../../contract/result';
import { callResolver } from '../../shared/call-resolver';
import { strings } from '../../shared/strings';
import { useLatest } from '../../shared/use-latest';

export type ResetState =
  | { readonly phase: 'idle' }
  | { readonly phase: 'asking'; readonly problem: CallError | null }
  | { readonly phase: 'running' };

/** Deleting what is kept of past issues: asked first, then done in one call. `onDone` hears what holds afterwards. */
export function useHistoryReset(
  projectId: string,
  onDone: (history: ProjectSettingsView['history']) => void,
): { state: ResetState; ask: () => void; cancel: () => void; confirm: () => void } {
  const [state, setState] = useState<ResetState>({ phase: 'idle' });
  const latest = useLatest();

  const run = async () => {
    setState({ phase: 'running' });
    const result = await latest(() => callResolver(projectSettingsCalls.resetHistory, { projectId }));
    if (!result) return;
    if (!result.ok) return setState({ phase: 'asking', problem: result.error });
    setState({ phase: 'idle' });
    onDone(result.data.history);
    const { done, doneNote } = strings.settings.history;
    showFlag({ id: 'plumbline-history-reset', type: 'success', title: done, description: doneNote, isAutoDismiss: true });
  };

  return {
    state,
    ask: () => setState({ phase: 'asking', problem: null }),
    cancel: () => setState({ phase: 'idle' }),
    confirm: () => void run(),
  };
}
