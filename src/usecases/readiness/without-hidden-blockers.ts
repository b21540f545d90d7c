import type { PastIssues } from '../../domain/ports';
import { remeasured, type ReadinessLook } from './look-at-readiness';

/**
 * The same look of the app with the blockers that everybody sees who sees the issue: those of its project, without a security
 * level. What not everybody may see must not show in what everybody reads.
 */
export async function withoutHiddenBlockers(past: PastIssues, look: ReadinessLook): Promise<ReadinessLook> {
  const { openBlockers, issue } = look.facts;
  if (openBlockers.length === 0) return look;
  const read = await past.readMany(openBlockers.map(({ id }) => id));
  const open = new Set(read.flatMap(({ restricted, snapshot }) => (restricted || snapshot.projectId !== issue.snapshot.projectId ? [] : [snapshot.id])));
  return remeasured(look, { ...look.facts, openBlockers: openBlockers.filter(({ id }) => open.has(id)) });
}
