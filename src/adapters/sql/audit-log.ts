import type { AuditLog, LoggedEvent } from '../../domain/ports';
import { appendEvents, readAhead } from './append-events';
import { PageRowSchema, readable, recordColumns } from './audit-rows';
import { query, type Parameter } from './client';
import { limitTo } from './limit-to';
import { recentParameters, recentProposalIds } from './proposals';

const columns = recordColumns.map((column) => `audit_log.${column}`).join(', ');

const select = async (rest: string, parameters: readonly Parameter[]): Promise<LoggedEvent[]> =>
  readable(await query(PageRowSchema, `SELECT ${columns} FROM audit_log ${rest}`, parameters));

const eventsOf = async (rows: Promise<LoggedEvent[]>) => (await rows).map(({ event }) => event);

/** Proposals of one statement, and events of each: together what fits into the 4 MiB of an answer of Forge SQL. */
const PROPOSALS = 25;
const EVENTS_OF_EACH = 100;

const newestOfOne = `(SELECT ${columns} FROM audit_log WHERE proposal_id = ? AND seq > 0 ORDER BY seq DESC ${limitTo(EVENTS_OF_EACH)})`;

/** `AuditLog` in Forge SQL: one table, to which events are only ever added. */
export const sqlAuditLog: AuditLog = {
  record: (events) => appendEvents(events, 'skip'),
  claim: async (events, unless) => (await appendEvents(events, 'refuse', unless)) > 0,

  findEvents: (ids) =>
    ids.length === 0 ? Promise.resolve([]) : eventsOf(select(`WHERE id IN (${ids.map(() => '?').join(', ')}) AND seq > 0`, ids)),

  listOfProposal: (proposalId) => eventsOf(select('WHERE proposal_id = ? AND seq > 0 ORDER BY seq', [proposalId])),

  async listOfProposals(proposalIds) {
    const rows: LoggedEvent[] = [];
    for (let from = 0; from < proposalIds.length; from += PROPOSALS) {
      const batch = proposalIds.slice(from, from + PROPOSALS);
      rows.push(...readable(await query(PageRowSchema, batch.map(() => newestOfOne).join(' UNION ALL '), batch)));
    }
    return rows.sort((left, right) => left.seq - right.seq).map(({ event }) => event);
  },

  listOfRecentProposals: (issueId) =>
    eventsOf(
      select(`JOIN (${recentProposalIds}) recent ON audit_log.proposal_id = recent.id
        WHERE audit_log.seq > 0 ORDER BY audit_log.seq`, recentParameters(issueId)),
    ),

  readAhead,

  listIntents: (afterSeq, limit) =>
    select(
      `FORCE INDEX (audit_log_by_action) WHERE action = 'change.intended' AND seq > ? ORDER BY seq ${limitTo(limit)}`,
      [afterSeq],
    ),

  listBySeq: (seqs) =>
    seqs.length === 0 ? Promise.resolve([]) : select(`WHERE seq IN (${seqs.map(() => '?').join(', ')}) ORDER BY seq`, seqs),
};
