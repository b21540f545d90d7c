import type { IssueTracker, LabelCache } from '../../domain/ports';
import type { FieldValue } from '../../domain/triage/field';

/** The labels a project uses, and how to keep them for the next time when they were not kept already. */
export interface LabelsInUse {
  readonly labels: readonly FieldValue[];
  /** Stores them for a day; nothing to do when they came from there. Left to the caller, so that nobody waits for it. */
  readonly keep: () => Promise<void>;
}

/** The project's labels in use: from the cache, else from one search. */
export async function listLabels(
  ports: { tracker: IssueTracker; labels: LabelCache },
  projectId: string,
): Promise<LabelsInUse> {
  const cached = await ports.labels.findLabels(projectId);
  if (cached) return { labels: cached, keep: () => Promise.resolve() };
  const labels = await ports.tracker.listLabelsInUse(projectId);
  // An empty list may only mean that this person sees little; the next one looks for themselves.
  return { labels, keep: () => (labels.length === 0 ? Promise.resolve() : ports.labels.saveLabels(projectId, labels)) };
}
