import type { AuditDetail, AuditPage, DecisionChart, IntegrityView, UndoPlan } from '../contract/calls/audit-log';
import type { UndoView } from '../contract/calls/changes';
import type { AuditAction } from '../domain/audit/event';
import type { Anchor } from '../domain/audit/record';
import { PlumblineError } from '../domain/errors';
import type { DayCount, LoggedEvent } from '../domain/ports';
import type { AuditEventProof } from '../usecases/audit/get-audit-event';
import type { Integrity } from '../usecases/audit/get-integrity';
import { eventsOf, type PanelState } from '../usecases/panel/panel-state';
import type { UndoBatch, UndoDraft } from '../usecases/changes/plan-undos';
import type { TakenBackByProposal } from '../usecases/changes/read-taken-back';
import { undoView } from './proposal-view';

export const auditPage = (events: readonly LoggedEvent[], nextBefore: number | null, takenBack: TakenBackByProposal): AuditPage => ({
  rows: events.map(({ seq, event }) => {
    const undo = 'proposalId' in event.payload ? takenBack.get(event.payload.proposalId) : undefined;
    return { seq, event, ...(undo && { takesBack: undo.map((one) => ({ ...one })) }) };
  }),
  nextBefore,
});

export const auditDetail = ({ record, event, previousHash, problems, isLinked, anchor }: AuditEventProof): AuditDetail => ({
  seq: record.seq,
  event,
  proof: {
    previousHash,
    bodyHash: record.bodyHash,
    hash: record.hash,
    checks: {
      body: !problems.includes('edited'),
      link: isLinked,
      account: record.account === null ? null : !problems.includes('account_mismatch'),
    },
    anchoredBy: anchor ? { seq: anchor.seq, at: anchor.at } : null,
  },
});

const anchorPlace = (anchors: readonly Anchor[]) => ({ count: anchors.length, last: anchors.at(-1) ?? null });

export function integrityView({ head, kvs, jira, cut, checked }: Integrity): IntegrityView {
  const { at, throughSeq, findings } = checked ?? {};
  return {
    head,
    lastVerified: at === undefined ? null : { at, throughSeq: throughSeq ?? 0, findings: findings ?? [] },
    anchors: { kvs: anchorPlace(kvs), jira: anchorPlace(jira) },
    cut: cut && { toSeq: cut.cut.toSeq, count: cut.cut.toSeq - cut.cut.fromSeq + 1, at: cut.occurredAt },
  };
}

const bars: Readonly<Partial<Record<AuditAction, keyof Omit<DecisionChart['days'][number], 'day' | 'upkeep'>>>> = {
  'proposal.approved': 'approved',
  'proposal.dismissed': 'dismissed',
  'proposal.voided': 'voided',
  'change.applied': 'applied',
  'change.failed': 'failed',
  'change.undone': 'undone',
};
const barOf = (action: string) => Object.entries(bars).find(([name]) => name === action)?.[1];

export function decisionChart({ days, counts }: { days: readonly string[]; counts: readonly DayCount[] }): DecisionChart {
  const empty = { approved: 0, dismissed: 0, voided: 0, applied: 0, failed: 0, undone: 0, upkeep: 0 };
  const byDay = new Map(days.map((day) => [day, { day, ...empty }]));
  for (const { day, action, count, upkeep = 0 } of counts) {
    const [row, bar] = [byDay.get(day), barOf(action)];
    if (!row || !bar) continue;
    row[bar] += count - upkeep;
    if (bar === 'applied') row.upkeep += upkeep;
  }
  return { days: [...byDay.values()] };
}

function draftOfUndo({ undo, kept, events, at }: UndoDraft): UndoView[] {
  const { origin } = undo;
  return origin.type === 'undo' ? [undoView({ proposal: undo, events, issue: null, at }, origin.proposalId, kept)] : [];
}

export const undoPlan = ({ undos, skipped, nextBefore }: UndoBatch): UndoPlan => ({
  undos: undos.flatMap(draftOfUndo),
  skipped: skipped.map(({ issueKey, code }) => ({ issueKey, code })),
  nextBefore,
});

/** The approved undo in the panel's state after the attempt. */
export function approvedUndo(panel: PanelState, proposalId: string): UndoView {
  const undo = panel.proposals.find(({ id }) => id === proposalId);
  if (undo?.origin.type !== 'undo') throw new PlumblineError('not_found', `no undo ${proposalId}`);
  const material = { proposal: undo, events: eventsOf(panel.events, proposalId), issue: panel.issue, at: panel.at };
  return undoView(material, undo.origin.proposalId, []);
}
