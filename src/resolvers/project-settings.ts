import { app } from '../app';
import { projectSettingsCalls, type DialView, type ProjectSettingsView, type ReadinessSearchView } from '../contract/calls/project-settings';
import type { Sweep } from '../domain/readiness/sweep/sweep';
import { mapFields } from '../domain/taxonomy/taxonomy';
import type { SettingsState } from '../usecases/settings/open-project-settings';
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
    readReadinessSearch: {
      allow: projectAdmin,
      unlicensed: 'refused',
      run: async ({ projectId }) => searchView(await app.readReadinessSearch(projectId)),
    },
    resetHistory: {
      allow: projectAdmin,
      unlicensed: 'refused',
      run: async ({ projectId }, session) => settingsView(await app.resetHistory(projectId, session)),
    },
  },
);

function settingsView({ projectKey, current, saved, offered, history, linkTypes, dials, types, estimateFields, sweep }: SettingsState): ProjectSettingsView {
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
    readiness: { types: [...types], estimateFields: [...estimateFields], search: searchView(sweep) },
    dials: mapFields((field): DialView => ({ ...dials[field], options: [...dials[field].options] })),
  };
}

function searchView(sweep: Sweep | undefined): ReadinessSearchView {
  if (!sweep) return { status: 'off', seen: 0, failed: 0, counts: { ready: 0, needs_clarification: 0, blocked: 0 }, isShutOut: false, startedAt: null, endedAt: null };
  const { order: { aim }, progress } = sweep;
  const running = aim === 'put_in' ? 'putting_in' : 'taking_out';
  const ended = aim === 'put_in' ? 'in' : 'off';
  // A daily look changes nothing about what is there; until it ends, what the run before came to is what to tell.
  const { seen, failed, counts, endedAt } = progress.status === 'running' && progress.before ? progress.before : progress;
  return {
    ...{ status: endedAt === null ? running : ended, seen, failed, counts },
    isShutOut: progress.isShutOut,
    startedAt: new Date(progress.startedAt).toISOString(),
    endedAt: endedAt === null ? null : new Date(endedAt).toISOString(),
  };
}
