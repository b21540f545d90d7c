import type { Clock, HistoryIndex, ReadinessPastStore, Removal, SettingsStore } from '../../domain/ports';
import type { DiscussedIssue } from '../../domain/readiness/outlook/discussed-issue';
import { pastRow } from '../../domain/readiness/outlook/past-row';

export interface RememberPorts {
  readinessPast: ReadinessPastStore;
  settings: SettingsStore;
  clock: Clock;
}

/**
 * Keeps of each past issue whose end is known how it read and whether people asked back. Called only where the project's past
 * is used, and for what may be indexed.
 */
export async function rememberPast(ports: RememberPorts, projectId: string, issues: readonly DiscussedIssue[]): Promise<void> {
  const { settings } = await ports.settings.getSettings(projectId);
  const now = ports.clock.now();
  const rows = issues.flatMap((issue) => pastRow(issue, settings.readiness, now) ?? []);
  if (rows.length > 0) await ports.readinessPast.saveMany(projectId, rows);
}

/** Takes an issue out of the index, and what is kept beside it. */
export async function takeOutOfPast(
  ports: { index: HistoryIndex; readinessPast: ReadinessPastStore },
  issueId: string,
  removal: Removal,
): Promise<void> {
  await ports.index.removeIssue(issueId, removal);
  await ports.readinessPast.removeIssue(issueId, removal.exceptProjectId ?? null);
}
