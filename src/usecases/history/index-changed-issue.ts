import { hashDuplicateMark, hashValues } from '../../domain/history/index-entry';
import type { FieldValues } from '../../domain/taxonomy/taxonomy';
import { findIndexed, indexAsItIs, type IndexPorts, type IssueToIndex } from './index-issue';
import { takeOutOfPast } from './remember-past';

/** What an event says of an issue that was edited. */
export interface ChangedIssue extends IssueToIndex {
  /** Jira's ids of the fields that changed, names where a field has no id. */
  readonly changedFields: readonly string[];
  /** The project it moved from; null when it did not, or when the event does not say. */
  readonly formerProjectId: string | null;
  /** What the issue holds now and since when, epoch milliseconds; null where the event does not say all of it. */
  readonly now: { readonly values: FieldValues; readonly changedAt: number } | null;
}

const VALUE_FIELDS = ['issuetype', 'priority', 'components', 'labels'];
/** An issue is found to be a duplicate by its resolution or by a link, which an event does not tell of in full. */
const OTHER_FIELDS = ['summary', 'description', 'security', 'project', 'resolution', 'issuelinks', 'Link'];

/**
 * Brings the index up to date with an edit. One that changes nothing the index knows costs no call at all; one of values
 * alone needs no look into Jira when the event carries them. Where the past is not used any more, issues only leave.
 */
export async function indexChangedIssue(ports: IndexPorts, changed: ChangedIssue): Promise<void> {
  const { issueId, projectId, changedFields, now } = changed;
  const touches = (fields: readonly string[]) => changedFields.some((field) => fields.includes(field));
  if (touches(['project'])) await leaveOthers(ports, changed);
  if (!touches(VALUE_FIELDS) && !touches(OTHER_FIELDS)) return;
  const indexed = await findIndexed(ports, projectId);
  if (!indexed) return;
  const { scope, isUsed } = indexed;
  if (!isUsed) return touches(['security']) ? takeOutOfPast(ports, issueId, { at: ports.clock.now(), scope }) : undefined;
  if (touches(OTHER_FIELDS) || !now) return indexAsItIs(ports, changed, scope);
  const key = await ports.terms.find(projectId);
  if (!key) return;
  const entry = { issueId, changedAt: now.changedAt, values: hashValues(key, now.values) };
  await ports.index.saveValues({ projectId, keyId: key.keyId }, entry, hashDuplicateMark(key));
}

/** What an issue was in another project is not what it is here, and here nothing may be indexed at all. */
async function leaveOthers(ports: IndexPorts, { issueId, projectId, formerProjectId }: ChangedIssue): Promise<void> {
  const former = formerProjectId === null ? undefined : await ports.progress.findProgress(formerProjectId);
  const scope = formerProjectId !== null && former ? { projectId: formerProjectId, keyId: former.keyId } : null;
  await takeOutOfPast(ports, issueId, { at: ports.clock.now(), scope, exceptProjectId: projectId });
}
