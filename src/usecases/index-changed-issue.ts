import { hashValues } from '../domain/history/index-entry';
import type { FieldValues } from '../domain/taxonomy/taxonomy';
import { indexIssue, type IndexPorts } from './index-issue';

/** What an event says of an issue that was edited. */
export interface ChangedIssue {
  readonly issueId: string;
  readonly projectId: string;
  /** Jira's ids of the fields that changed. */
  readonly changedFields: readonly string[];
  /** What the issue holds now and since when, epoch milliseconds; null where the event does not say all of it. */
  readonly now: { readonly values: FieldValues; readonly changedAt: number } | null;
}

const VALUE_FIELDS = ['issuetype', 'priority', 'components', 'labels'];
const OTHER_FIELDS = ['summary', 'description', 'security', 'project'];

/**
 * Brings the index up to date with an edit. One that changes nothing the index knows costs no call at all; one of values
 * alone needs no look into Jira when the event carries them.
 */
export async function indexChangedIssue(ports: IndexPorts, changed: ChangedIssue): Promise<void> {
  const { issueId, projectId, changedFields, now } = changed;
  const touches = (fields: readonly string[]) => changedFields.some((field) => fields.includes(field));
  // What it was in the other project is not what it is here, and here nothing may be indexed at all.
  if (changedFields.includes('project')) await ports.index.removeIssue(issueId);
  if (touches(OTHER_FIELDS) || (touches(VALUE_FIELDS) && !now)) return indexIssue(ports, changed);
  if (!touches(VALUE_FIELDS) || !now || !(await ports.progress.findProgress(projectId))) return;
  const key = await ports.terms.open(projectId);
  const { values, changedAt } = now;
  await ports.index.saveValues({ projectId, keyId: key.keyId }, { issueId, changedAt, values: hashValues(key, values) });
}
