import { app } from '../app';
import { projectSettingsCalls, type DialView, type ProjectSettingsView } from '../contract/calls/project-settings';
import { mapFields } from '../domain/taxonomy/taxonomy';
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
    resetHistory: {
      allow: projectAdmin,
      unlicensed: 'refused',
      run: async ({ projectId }, session) => settingsView(await app.resetHistory(projectId, session)),
    },
  },
);

function settingsView({ projectKey, current, saved, offered, history, linkTypes, dials, types, estimateFields }: SettingsState): ProjectSettingsView {
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
      type: [...offered.type],
    },
    history: {
      status: history.progress?.status ?? 'none',
      read: history.progress?.read ?? 0,
      issues: history.issues,
      startedAt: history.progress ? new Date(history.progress.startedAt).toISOString() : null,
    },
    linkTypes: [...linkTypes],
    readiness: { types: [...types], estimateFields: [...estimateFields] },
    dials: mapFields((field): DialView => ({ ...dials[field], options: [...dials[field].options] })),
  };
}
