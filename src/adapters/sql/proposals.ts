import * as z from 'zod';
import { ProposalSchema } from '../../domain/change/proposal';
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

/** How many drafts and undos of an issue the panel looks back on, each. */
const RECENT = 5;

/**
 * The newest triage of an issue and its newest drafts and undos, as ids: read by the panel together with their events.
 * Takes the issue's id three times.
 */
export const recentProposalIds = ['triage', 'draft', 'undo']
  .map(
    (origin) =>
      `(SELECT id FROM proposals WHERE issue_id = ? AND origin = '${origin}'
        ORDER BY created_at DESC, id DESC ${limitTo(origin === 'triage' ? 1 : RECENT)})`,
  )
  .join(' UNION ALL ');

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
      [issueId, issueId, issueId],
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
