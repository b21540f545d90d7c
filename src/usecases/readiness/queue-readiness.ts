import { errorCodeOf } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { ReadinessQueue, ReadinessReader, ReadinessStore, SettingsStore, StoredSignOff } from '../../domain/ports';
import { orNull } from '../or-null';

interface QueueReadinessPorts {
  settings: SettingsStore;
  readiness: ReadinessStore;
  readinessQueue: ReadinessQueue;
  factsReader: ReadinessReader;
}

/** What an edit can change about readiness. A label, a sprint, an assignee or a rank is none of it. */
const FIELDS = ['summary', 'description', 'environment', 'issuetype', 'components', 'priority', 'Attachment', 'attachment', 'issuelinks', 'Link', 'security', 'project', 'timeoriginalestimate', 'comment', 'Comment'];

/** Most issues that one issue is followed to when its status moves. */
const MAX_BLOCKED = 20;

/**
 * Has the readiness of an edited issue looked at in the background where that has a consequence: the project publishes it, or
 * somebody confirmed it, or it came from another project. Where a status moved, the issues it blocks are looked at too. An edit of
 * other fields costs no call.
 *
 * @param edit `changedFields`: Jira's ids of the fields that changed; null for an issue that was just created
 */
export async function queueReadiness(
  ports: QueueReadinessPorts,
  { issueId, projectId, changedFields }: { issueId: string; projectId: string; changedFields: readonly string[] | null },
): Promise<void> {
  const isMoved = changedFields?.includes('status') ?? false;
  const concerns = changedFields?.some((field) => FIELDS.includes(field) || field.startsWith('customfield_')) ?? true;
  if (!concerns && !isMoved) return;
  const [{ settings }, signOff] = await inParallel([
    ports.settings.getSettings(projectId),
    changedFields === null || !concerns ? undefined : findSignOff(ports, issueId),
  ]);
  const { publish, estimateField } = settings.readiness;
  const isOwn = changedFields?.some((field) => FIELDS.includes(field) || field === estimateField) ?? true;
  const mayEnd = signOff !== undefined && signOff.signOff.expiry === null;
  if (isOwn && (publish || mayEnd || changedFields?.includes('project'))) await ports.readinessQueue.push(issueId);
  if (!isMoved || !publish) return;
  // Where this fails, whoever opens one of them finds out.
  const blocked = (await orNull(ports.factsReader.listBlocked(issueId))) ?? [];
  for (const id of blocked.slice(0, MAX_BLOCKED)) await ports.readinessQueue.push(id);
}

/** Before the tables are there nobody can have confirmed anything: an edit then need not come again. */
async function findSignOff({ readiness }: QueueReadinessPorts, issueId: string): Promise<StoredSignOff | undefined> {
  try {
    return await readiness.findSignOff(issueId);
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'setting_up') return undefined;
    throw thrown;
  }
}
