import * as z from 'zod';
import { ProposalSchema } from '../../domain/change/proposal';
import type { AgedProposal, StoredTriage, TriageReader } from '../../domain/ports';
import { TriageReportSchema } from '../../domain/triage/report';
import { query } from './client';
import { fromSqlInstant, toSqlInstant } from './instant';
import { jsonText } from './json-text';
import { limitTo } from './limit-to';

const TriageRowSchema = z.object({ report: jsonText(TriageReportSchema), proposal: jsonText(ProposalSchema) });

/** A row another version of the app wrote, or somebody made unreadable, is passed over: it must not stop all behind it. */
const ReadableRowSchema = z.union([TriageRowSchema, z.unknown().transform(() => null)]);

const AgedRowSchema = z.object({
  id: z.string(),
  created_at: z.string(),
  /** Null where the issue has no triage at all. */
  is_newest: z.coerce.number().nullable(),
  report: z.string().nullable(),
  proposal: z.string().nullable(),
});

/** Rows of one statement: a report and its proposal are some 10 KiB, and an answer of Forge SQL holds 4 MiB. */
const BATCH = 50;

/** `TriageReader` in Forge SQL. */
export const sqlTriageReader: TriageReader = {
  async findTriages(ids) {
    const found: StoredTriage[] = [];
    for (let from = 0; from < ids.length; from += BATCH) {
      const batch = ids.slice(from, from + BATCH);
      const rows = await query(
        ReadableRowSchema,
        `SELECT report, proposal FROM proposals WHERE id IN (${batch.map(() => '?').join(', ')}) AND origin = 'triage'`,
        batch,
      );
      found.push(...rows.flatMap((row) => row ?? []));
    }
    return found;
  },

  async listAged(after, until, limit) {
    const from = toSqlInstant(after.createdAt);
    const rows = await query(
      AgedRowSchema,
      `SELECT id, created_at, IF(origin = 'triage', report, NULL) AS report, IF(origin = 'triage', proposal, NULL) AS proposal,
          id = (
            SELECT id FROM proposals recent WHERE recent.issue_id = page.issue_id AND recent.origin = 'triage'
              ORDER BY recent.created_at DESC, recent.id DESC ${limitTo(1)}
          ) AS is_newest
        FROM (
          SELECT id, created_at, issue_id, origin, report, proposal FROM proposals FORCE INDEX (proposals_by_age)
            WHERE created_at >= ? AND created_at <= ? AND (created_at > ? OR id > ?) ORDER BY created_at, id ${limitTo(Math.min(limit, BATCH))}
        ) page ORDER BY created_at, id`,
      [from, toSqlInstant(until), from, after.id],
    );
    return rows.map(agedProposal);
  },
};

const agedProposal = ({ id, created_at, is_newest, report, proposal }: z.infer<typeof AgedRowSchema>): AgedProposal => ({
  id,
  createdAt: fromSqlInstant(created_at),
  isNewest: is_newest === 1,
  triage: TriageRowSchema.safeParse({ report, proposal }).data ?? null,
});
