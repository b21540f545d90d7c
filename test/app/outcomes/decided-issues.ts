import { z } from 'zod';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { dataOf, people, triageOf, type App } from '../../support/app';

export const DAY_MS = 24 * 60 * 60 * 1_000;

/** Milliseconds between two steps: time that stands still would run into Jira's burst limits. */
const PAUSE_MS = 2_000;

export interface OutcomeRow {
  readonly issueId: string;
  readonly field: string;
  readonly score: number;
  readonly right: boolean;
  readonly source: string;
}

const RowSchema = z.object({
  issue_id: z.coerce.string(),
  field: z.string(),
  score: z.coerce.number(),
  is_right: z.coerce.number(),
  source: z.string(),
});
const SuggestionsSchema = z.looseObject({ suggestions: z.array(z.looseObject({ confidence: z.looseObject({}) })) });

/** Issues with suggestions that are as sure as a test says, and what people do with them. */
export function decidedIssues(app: App) {
  const sql = (statement: string, values: readonly (string | number | null)[] = []) => app.workbench.sql.query('site', statement, values);
  const pause = () => app.clock.advance(PAUSE_MS);

  /** A new issue that says what HARB-58 says: rules alone find components and labels for it. */
  async function triaged(score: number | null = 0.8) {
    await pause();
    const { summary, description } = app.issue('HARB-58');
    const { id: issueId, key } = app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary, description },
    });
    return { ...(await triagedAgain(issueId, score)), key };
  }

  async function triagedAgain(issueId: string, score: number | null = 0.8) {
    await pause();
    const { proposalId, digest, suggestions } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    const [row] = await sql('SELECT report FROM proposals WHERE id = ?', [proposalId]);
    const report = SuggestionsSchema.parse(JSON.parse(String(row?.['report'])));
    for (const { confidence } of report.suggestions) confidence['score'] = score;
    await sql('UPDATE proposals SET report = ? WHERE id = ?', [JSON.stringify(report), proposalId]);
    const proposed = new Map(suggestions.map(({ field, proposed: values }) => [field, values.map(({ name }) => name)]));
    return { issueId, proposalId, digest, proposed };
  }

  type Triaged = Awaited<ReturnType<typeof triagedAgain>>;

  const approve = async ({ issueId, proposalId, digest }: Triaged, ...changes: string[]) => {
    await pause();
    dataOf(await app.call(issuePanelCalls.approveChanges, { issueId, proposalId, digest, changes, overwrite: [] }, 'member'));
  };
  const dismiss = async ({ issueId, proposalId }: Triaged, ...changes: string[]) => {
    await pause();
    dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes }, 'member'));
  };
  const undo = async ({ issueId, proposalId }: Triaged, ...changes: string[]) => {
    await pause();
    const { undos } = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes }, 'member'));
    const [planned] = undos;
    if (!planned) throw new Error('no undo was planned');
    await pause();
    const approval = { issueId, proposalId: planned.proposalId, digest: planned.digest, changes, overwrite: [] };
    dataOf(await app.call(issuePanelCalls.approveChanges, approval, 'member'));
  };
  const edit = (issueId: string, fields: Record<string, unknown>) => app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields });

  /** What is stored, by issue and field. */
  async function outcomes(): Promise<OutcomeRow[]> {
    const rows = await sql(`SELECT issue_id, field, score, is_right, source FROM outcomes
      WHERE issue_id NOT LIKE 'old-%' ORDER BY CAST(issue_id AS UNSIGNED), field`);
    return z
      .array(RowSchema)
      .parse(rows)
      .map(({ issue_id: issueId, field, score, is_right, source }) => ({ issueId, field, score, right: is_right === 1, source }));
  }
  const verdicts = async ({ issueId }: { issueId: string }) =>
    Object.fromEntries((await outcomes()).filter((row) => row.issueId === issueId).map(({ field, right, source }) => [field, `${right ? 'right' : 'wrong'} ${source}`]));

  return { sql, pause, triaged, triagedAgain, approve, dismiss, undo, edit, outcomes, verdicts };
}
