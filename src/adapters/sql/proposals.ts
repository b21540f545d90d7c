import * as z from 'zod';
import { ProposalSchema, type ProposalOrigin } from '../../domain/change/proposal';
import type { ProposalStore } from '../../domain/ports';
import { TriageReportSchema } from '../../domain/triage/report';
import { execute, query } from './client';
import { toSqlInstant } from './instant';
import { jsonText } from './json-text';
import { limitTo } from './limit-to';

const ProposalRowSchema = z.object({
  report: z.union([z.null(), jsonText(TriageReportSchema)]),
  proposal: jsonText(ProposalSchema),
});

/**
 * How many proposals of each origin the panel looks back on. Questions reach further: what they asked is not asked again, and
 * at most five of them can be waiting or answered at once, so that only ones taken back or dismissed push others out.
 */
const recent: readonly (readonly [ProposalOrigin['type'], number])[] = [
  ['triage', 1],
  ['draft', 5],
  ['questions', 10],
  ['undo', 5],
];

/**
 * The newest triage of an issue and its newest drafts, questions and undos, as ids: read by the panel together with their
 * events. Takes `recentParameters`.
 */
export const recentProposalIds = recent
  .map(
    ([origin, count]) =>
      `(SELECT id FROM proposals WHERE issue_id = ? AND origin = '${origin}'
        ORDER BY created_at DESC, id DESC ${limitTo(count)})`,
  )
  .join(' UNION ALL ');

export const recentParameters = (issueId: string): string[] => recent.map(() => issueId);

/** `ProposalStore` in Forge SQL: a proposal and the report it came from are one row, stored or not stored together. */
export const sqlProposals: ProposalStore = {
  async saveProposal({ report, proposal }) {
    const stored = await execute(
      `INSERT IGNORE INTO proposals (id, issue_id, project_id, created_at, origin, report, proposal)
        VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [
        proposal.id,
        proposal.issueId,
        proposal.projectId,
        toSqlInstant(proposal.createdAt),
        proposal.origin.type,
        report && JSON.stringify(report),
        JSON.stringify(proposal),
      ],
    );
    return stored > 0;
  },

  async findProposal(proposalId) {
    return (await query(ProposalRowSchema, 'SELECT report, proposal FROM proposals WHERE id = ?', [proposalId]))[0];
  },

  listRecent: (issueId) =>
    query(
      ProposalRowSchema,
      `SELECT report, proposal FROM proposals JOIN (${recentProposalIds}) recent USING (id)
        ORDER BY created_at DESC, id DESC`,
      recentParameters(issueId),
    ),

  eraseIssue: (issueId) => execute('DELETE FROM proposals WHERE issue_id = ?', [issueId]),

  prune: (olderThan, limit) =>
    // A DELETE takes no index hint and would rather read the whole table; the ones to go are found by age first.
    execute(
      `DELETE proposals FROM proposals JOIN (
        SELECT id FROM proposals FORCE INDEX (proposals_by_age) WHERE created_at < ? ORDER BY created_at ${limitTo(limit)}
      ) old ON old.id = proposals.id`,
      [toSqlInstant(olderThan)],
    ),
};
