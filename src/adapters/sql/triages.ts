import * as z from 'zod';
import { ProposalSchema } from '../../domain/change/proposal';
import type { StoredTriage, TriageStore } from '../../domain/ports';
import { TriageReportSchema } from '../../domain/triage/report';
import { execute, query } from './client';
import { toSqlInstant } from './instant';
import { jsonText } from './json-text';
import { limitTo } from './limit-to';

const TriageRowSchema = z.object({ report: jsonText(TriageReportSchema), proposal: jsonText(ProposalSchema) });

const findOne = async (statement: string, key: string): Promise<StoredTriage | undefined> =>
  (await query(TriageRowSchema, statement, [key]))[0];

/** `TriageStore` in Forge SQL: report and proposal of one triage are one row, stored or not stored together. */
export const sqlTriages: TriageStore = {
  async saveTriage({ report, proposal }) {
    const stored = await execute(
      `INSERT IGNORE INTO triages (id, issue_id, project_id, created_at, report, proposal) VALUES (?, ?, ?, ?, ?, ?)`,
      [
        report.id,
        report.issueId,
        report.projectId,
        toSqlInstant(report.createdAt),
        JSON.stringify(report),
        JSON.stringify(proposal),
      ],
    );
    return stored > 0;
  },

  findLatest: (issueId) =>
    findOne(
      'SELECT report, proposal FROM triages WHERE issue_id = ? ORDER BY created_at DESC, id DESC LIMIT 1',
      issueId,
    ),

  findProposal: (proposalId) => findOne('SELECT report, proposal FROM triages WHERE id = ?', proposalId),

  eraseIssue: (issueId) => execute('DELETE FROM triages WHERE issue_id = ?', [issueId]),

  prune: (olderThan, limit) =>
    execute(`DELETE FROM triages WHERE created_at < ? ORDER BY created_at ${limitTo(limit)}`, [toSqlInstant(olderThan)]),
};
