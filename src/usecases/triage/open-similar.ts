import type { AuditActor } from '../../domain/audit/event';
import { HistoryLimits } from '../../domain/history/history-limits';
import { inParallel } from '../../domain/in-parallel';
import type { HistoryProgressStore, PastIssues, SettingsStore, StoredTriage, TextSealer } from '../../domain/ports';
import { openIssuePanel } from './open-issue-panel';
import type { PanelState, PastLook } from '../panel/panel-state';
import type { PanelPorts } from '../panel/read-panel';

interface SimilarPorts extends PanelPorts {
  sealer: TextSealer;
  past: PastIssues;
  settings: SettingsStore;
  progress: HistoryProgressStore;
}

/** The panel with the past issues its triage names: read now, as the person who looks, so that only what they may see is there. */
export async function openSimilar(ports: SimilarPorts, issueId: string, actor: AuditActor): Promise<PanelState> {
  const panel = await openIssuePanel(ports, issueId, actor);
  if (!panel.triage) return panel;
  const [past, progress] = await inParallel([
    readPast(ports, panel.triage),
    ports.progress.findProgress(panel.issue.snapshot.projectId),
  ]);
  const history = progress ? { status: progress.status, read: progress.read } : null;
  return { ...panel, past, history };
}

/** Null when the issue itself can no longer be seen. */
async function readPast(ports: SimilarPorts, { report }: StoredTriage): Promise<PastLook | null> {
  const [issues, { settings }] = await inParallel([
    ports.past.readMany([report.issueId, ...pastIssuesOf(report)]),
    ports.settings.getSettings(report.projectId),
  ]);
  const [self, ...read] = issues;
  if (self?.snapshot.id !== report.issueId) return null;
  return { self, read, duplicateLinkType: settings.duplicateLinkType };
}

/** What a report names of the past, each once: what reasons may speak of, what suggestions rest on, what is alike. */
function pastIssuesOf({ suggestions, similar, examples }: StoredTriage['report']): string[] {
  const cited = suggestions.flatMap(({ values }) => values.flatMap(({ pastIssues }) => pastIssues));
  const alike = similar.filter(({ likeness }) => likeness !== 'similar').map(({ issueId }) => issueId);
  return [...new Set([...examples, ...cited, ...alike])].slice(0, HistoryLimits.NEIGHBOURS);
}
