import { app } from '../app';
import { projectSettingsCalls, type ProjectSettingsView } from '../contract/calls/project-settings';
import type { SettingsState } from '../usecases/open-project-settings';
import type { Audience } from './audience';
import { defineResolver } from './define-resolver';

const projectAdmin: Audience<{ projectId: string }> = { who: 'project_admin', projectId: ({ projectId }) => projectId };

/** The project settings page's calls. */
export const projectSettings = defineResolver(
  projectSettingsCalls,
  {
    openProjectSettings: {
      allow: projectAdmin,
      unlicensed: 'refused',
      run: async ({ projectId }) => settingsView(await app.openProjectSettings(projectId)),
    },
    saveProjectSettings: {
      allow: projectAdmin,
      unlicensed: 'refused',
      run: async (input, session) => settingsView(await app.saveProjectSettings(input, session)),
    },
  },
);

function settingsView({ projectKey, current, saved, offered }: SettingsState): ProjectSettingsView {
  return {
    projectKey,
    version: current.version,
    savedAt: saved?.at ?? null,
    savedBy: saved?.by ?? null,
    settings: current.settings,
    offered: {
      priority: [...offered.priority],
      components: [...offered.components],
      labels: [...offered.labels],
    },
  };
}
