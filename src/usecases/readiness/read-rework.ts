import type { ReadinessPastStore } from '../../domain/ports';
import type { Outlook } from '../../domain/readiness/outlook/outlook';
import { reworkOf, type Rework } from '../../domain/readiness/outlook/rework';
import { orNull } from '../or-null';

/**
 * How an issue reads, and what the project's past says to that. Null when the past cannot be read: it is worth having and not
 * worth failing for. One statement.
 *
 * @param issue `outlook` is null where the language of the issue is not known
 */
export async function readRework(
  ports: { readinessPast: ReadinessPastStore },
  { projectId, outlook }: { projectId: string; outlook: Outlook | null },
): Promise<Rework | null> {
  const counts = await orNull(ports.readinessPast.countGrouped(projectId));
  return counts && reworkOf(counts, outlook);
}
