import { judgeTriage } from '../../domain/outcome/judge-triage';
import type { Outcome } from '../../domain/outcome/outcome';
import type { AuditLog, AuditReader, Clock, TriageReader } from '../../domain/ports';

/** Events that say something about a suggestion. Those that take back or restore name the proposal they are about. */
const decisions: readonly string[] = ['change.applied', 'change.undone', 'change.restored', 'proposal.dismissed'];

export interface DecisionPorts {
  reader: AuditReader;
  audit: AuditLog;
  triages: TriageReader;
  clock: Clock;
}

/**
 * The outcomes of what was decided in the next stretch of the log.
 *
 * @returns how far the log was read; null when it has no more
 */
export async function collectDecisions(
  ports: DecisionPorts,
  afterSeq: number,
  limit: number,
): Promise<{ outcomes: Outcome[]; throughSeq: number } | null> {
  const records = await ports.reader.listRecords(afterSeq, Number.MAX_SAFE_INTEGER, limit);
  const last = records.at(-1);
  if (!last) return null;
  const decided = records.flatMap(({ body }) => (decisions.includes(body.action) && body.proposalId ? [body.proposalId] : []));
  const triages = await ports.triages.findTriages([...new Set(decided)]);
  // All events of each proposal, not only these: what was decided may have been taken back before or since.
  const events = await ports.audit.listOfProposals(triages.map(({ proposal }) => proposal.id));
  const now = ports.clock.now();
  const outcomes = triages.flatMap((triage) => judgeTriage(triage, eventsOf(triage.proposal.id, events), now));
  return { outcomes, throughSeq: last.seq };
}

/** Of the events of several proposals those of one. */
export const eventsOf = <Event extends { payload: object }>(proposalId: string, events: readonly Event[]): Event[] =>
  events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === proposalId);
