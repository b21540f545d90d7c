import type { IssueTracker, LabelCache } from '../domain/ports';
import type { FieldValue } from '../domain/triage/field';

/** The project's labels in use: from the cache, else from one search whose answer is kept for a day. */
export async function listLabels(
  ports: { tracker: IssueTracker; labels: LabelCache },
  projectId: string,
): Promise<readonly FieldValue[]> {
  const cached = await ports.labels.findLabels(projectId);
  if (cached) return cached;
  const labels = await ports.tracker.listLabelsInUse(projectId);
  await ports.labels.saveLabels(projectId, labels);
  return labels;
}
