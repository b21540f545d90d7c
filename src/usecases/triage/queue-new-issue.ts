import type { SettingsStore, TriageQueue } from '../../domain/ports';

/** Queues a new issue where a project admin asked for it. The request id makes a second delivery the same request. */
export async function queueNewIssue(
  ports: { settings: SettingsStore; queue: TriageQueue },
  created: { issueId: string; projectId: string },
): Promise<void> {
  const { settings } = await ports.settings.getSettings(created.projectId);
  if (!settings.automaticTriage) return;
  await ports.queue.push({ v: 1, requestId: `created-${created.issueId}`, issueId: created.issueId, automatic: true });
}
