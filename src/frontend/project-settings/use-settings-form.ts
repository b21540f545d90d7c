import { showFlag } from '@forge/bridge';
import { useReducer } from 'react';
import { projectSettingsCalls, type ProjectSettingsView } from '../../contract/calls/project-settings';
import { callResolver } from '../shared/call-resolver';
import { strings } from '../shared/strings';
import { useLatest } from '../shared/use-latest';
import { openForm, reduceForm, type FormEvent, type FormState } from './form-state';

/** The form and its one long action, saving. */
export function useSettingsForm(
  projectId: string,
  opened: ProjectSettingsView,
): { state: FormState; dispatch: (event: FormEvent) => void; save: () => void } {
  const [state, dispatch] = useReducer(reduceForm, opened, openForm);
  const latest = useLatest();

  const save = async () => {
    dispatch({ type: 'saving' });
    const input = { projectId, baseVersion: state.base.version, settings: state.draft };
    const result = await latest(() => callResolver(projectSettingsCalls.saveProjectSettings, input));
    if (!result) return;
    if (!result.ok && result.error.code === 'settings_conflict') {
      const theirs = await latest(() => callResolver(projectSettingsCalls.openProjectSettings, { projectId }));
      if (theirs) dispatch({ type: 'collided', result: theirs });
      return;
    }
    dispatch({ type: 'saved', result });
    if (result.ok) {
      showFlag({
        id: `plumbline-settings-${result.data.version}`,
        type: 'success',
        title: strings.settings.saved,
        description: strings.settings.savedNote,
        isAutoDismiss: true,
      });
    }
  };
  return { state, dispatch, save: () => void save() };
}
