import { errorCodeOf } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { ReadinessQueue, ReadinessReader, ReadinessStore, SettingsStore, StoredSignOff } from '../../domain/ports';

interface QueueReadinessPorts {
  settings: SettingsStore;
  readiness: ReadinessStore;
  readinessQueue: ReadinessQueue;
  factsReader: ReadinessReader;
}

/** What an edit can change about readiness. A label, a sprint, an assignee or a rank is none of it. */
const FIELDS = ['summary', 'description', 'environment', 'issuetype', 'components', 'priority', 'Attachment', 'attachment', 'issuelinks', 'Link', 'security', 'project', 'timeoriginalestimate', 'comment', 'Comment'];

/** What an edit of an issue can change about those it blocks: whether it counts as open, and whether it counts at all. */
const BLOCKER_FIELDS = ['status', 'security', 'project'];

/**
 * Most issues that one issue is followed to. Each takes two calls of KVS and one of the queue, so ten at a time they are handed
 * over well within the 25 seconds of a trigger; looked at, 100 cost about 800 of the 65,000 Jira points an hour. Where one blocks
 * more, the daily run sees to the rest.
 */
const MAX_BLOCKED = 100;
const AT_ONCE = 10;

/**
 * Has the readiness of an edited issue looked at in the background where that has a consequence: the project publishes it, or
 * somebody confirmed it, or it came from another project. Where it moved, or may be seen by others than before, the issues it
 * blocks are looked at too. An edit of other fields costs no call. Repeated after a failure it pushes nothing twice.
 *
 * @param edit `changedFields`: Jira's ids of the fields that changed; null for an issue that was just created
 * @throws PlumblineError of storage, and of Jira where it does not say what the issue blocks
 */
export async function queueReadiness(
  ports: QueueReadinessPorts,
  { issueId, projectId, changedFields }: { issueId: string; projectId: string; changedFields: readonly string[] | null },
): Promise<void> {
  const isMoved = changedFields?.some((field) => BLOCKER_FIELDS.includes(field)) ?? false;
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
  // What it blocked may have stayed behind in a project that publishes.
  if (!isMoved || !(publish || changedFields?.includes('project'))) return;
  const blocked = await listBlocked(ports, issueId, changedFields ?? []);
  for (let from = 0; from < blocked.length; from += AT_ONCE) {
    await inParallel(blocked.slice(from, from + AT_ONCE).map((id) => ports.readinessQueue.push(id)));
  }
}

async function listBlocked({ factsReader }: QueueReadinessPorts, issueId: string, changedFields: readonly string[]): Promise<readonly string[]> {
  try {
    const { ids, restricted } = await factsReader.listBlocked(issueId);
    // With a security level it counted for none before either, unless that level is new; and what it does must not show.
    return restricted && !changedFields.includes('security') ? [] : ids.slice(0, MAX_BLOCKED);
  } catch (thrown) {
    // Gone, or not for the app to see: asked again it would be just so.
    if (errorCodeOf(thrown) === 'not_found') return [];
    throw thrown;
  }
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
