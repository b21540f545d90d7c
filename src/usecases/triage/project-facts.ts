import { inParallel } from '../../domain/in-parallel';
import { orNull } from '../or-null';
import type { HistoryProgress, HistoryProgressStore, SettingsStore, TermKey, TermKeys, VersionedSettings } from '../../domain/ports';

/** What the app itself keeps about a project and a triage needs before it can ask anything. */
export interface ProjectFacts {
  readonly projectId: string;
  readonly settings: VersionedSettings;
  readonly progress: HistoryProgress | undefined;
  /** The key of the index; undefined before the past was first read. */
  readonly key: TermKey | undefined;
}

interface FactPorts {
  settings: SettingsStore;
  progress: HistoryProgressStore;
  terms: TermKeys;
}

/** Reads them side by side; all of it is the app's own, so asking about any project gives nothing away. */
export async function readProjectFacts(ports: FactPorts, projectId: string): Promise<ProjectFacts> {
  const [settings, progress, key] = await inParallel([
    ports.settings.getSettings(projectId),
    orNull(ports.progress.findProgress(projectId)),
    orNull(ports.terms.find(projectId)),
  ]);
  return { projectId, settings, progress: progress ?? undefined, key: key ?? undefined };
}

/** The facts of the issue's own project: those that were read ahead, where the guess was right. */
export const factsOf = async (ports: FactPorts, projectId: string, ahead: ProjectFacts | null): Promise<ProjectFacts> =>
  ahead?.projectId === projectId ? ahead : readProjectFacts(ports, projectId);
