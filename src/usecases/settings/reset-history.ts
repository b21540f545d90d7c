import { composeEvent } from '../../domain/audit/compose-event';
import type { AuditActor } from '../../domain/audit/event';
import type { ReadinessPastStore } from '../../domain/ports';
import { BATCH_ROWS, inBatches } from '../in-batches';
import { openProjectSettings, type SettingsPorts, type SettingsState } from './open-project-settings';

/** Milliseconds kept for what comes after the rows: recording it, beginning anew and drawing the page. */
const RESERVE_MS = 12_000;

/**
 * Deletes what is kept of a project's past and the key its index was hashed with, then begins to read it anew unless that is switched off. With the key
 * gone, rows that the time did not suffice for mean nothing; the daily pruning takes them. Killed anywhere, what is left
 * is a past that nobody has begun to read, or that is read with a new key.
 */
export async function resetHistory(
  ports: SettingsPorts & { readinessPast: ReadinessPastStore },
  command: { projectId: string; actor: AuditActor; correlationId: string },
): Promise<SettingsState> {
  const { projectId, actor, correlationId } = command;
  await ports.progress.deleteProgress(projectId);
  await ports.terms.destroy(projectId);
  const count = await inBatches(ports.clock, RESERVE_MS, () => ports.index.erase(projectId, null, BATCH_ROWS));
  await inBatches(ports.clock, RESERVE_MS, () => ports.readinessPast.eraseProject(projectId, BATCH_ROWS));
  const scene = { actor, target: { projectId, issueId: null, issueKey: null }, correlationId };
  const entry = { action: 'data.erased', payload: { what: 'history', count } } as const;
  await ports.audit.record([composeEvent(scene, entry, ports.clock.now())]);
  return openProjectSettings(ports, projectId);
}
