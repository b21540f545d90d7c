import { z } from 'zod';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { ProposalSchema, proposalCode, proposalDigest, type Proposal } from '../../../src/domain/change/proposal';
import { dataOf, type App } from '../../support/app';
import type { Case, Flow } from './flow';
import { entriesSince, madeInJira } from './made-in-jira';

const PayloadSchema = z.looseObject({
  code: z.string(),
  changeId: z.string().optional(),
  changes: z.array(z.string()).optional(),
  attempt: z.number().optional(),
  by: z.object({ proposalId: z.string() }).optional(),
});
const RowSchema = z.object({
  action: z.string(),
  actor_account_id: z.string().nullable(),
  correlation_id: z.string(),
  payload: z.string().transform((json) => PayloadSchema.parse(JSON.parse(json))),
});
type Row = z.infer<typeof RowSchema>;

/** A case after everything happened that will. */
export interface Ended extends Case {
  /** Changelog entries the issue had before the approval. */
  readonly seen: number;
  readonly mustBeMade: boolean;
}

/**
 * Holds Jira, the proposal, the panel and the log against each other.
 *
 * @returns what does not fit, in words; nothing when all tell one story
 */
export async function contradictionsOf(app: App, flow: Flow, ended: Ended): Promise<string[]> {
  const { approval, seen, shown } = ended;
  const [stored] = await app.workbench.sql.query('site', 'SELECT proposal FROM proposals WHERE id = ?', [approval.proposalId]);
  const proposal = ProposalSchema.parse(JSON.parse(String(stored?.['proposal'])));
  const rows = await rowsOf(app, approval.proposalId);
  const rootRows = await rowsOf(app, shown);
  const statuses = await statusesShown(app, ended);
  const code = proposalCode(proposalDigest(proposal));
  const problems = rows.filter(({ payload }) => payload.code !== code).map(({ action }) => `${action} names another proposal`);
  if (entriesSince(app, approval.issueId, seen).length > 1) problems.push('written in more than one go');
  for (const id of approval.changes) {
    const told = { id, rows, rootRows, status: statuses.get(id) };
    problems.push(...contradictionsOfChange(app, flow, ended, proposal, told).map((problem) => `${id}: ${problem}`));
  }
  return problems;
}

interface Told {
  readonly id: string;
  readonly rows: readonly Row[];
  readonly rootRows: readonly Row[];
  readonly status: string | undefined;
}

function contradictionsOfChange(app: App, flow: Flow, ended: Ended, proposal: Proposal, { id, rows, rootRows, status }: Told): string[] {
  const change = proposal.changes.find((one) => one.id === id);
  if (!change) return ['is not in the stored proposal'];
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => void (holds || problems.push(problem));
  const own = rows.filter(({ payload }) => payload.changeId === id);
  const named = (action: string) => own.filter((row) => row.action === action);
  const [intents, applied, failed] = [named('change.intended'), named('change.applied'), named('change.failed')];

  const attempts = intents.map(({ payload }) => payload.attempt);
  const outcomes = [...applied, ...failed].map(({ payload }) => payload.attempt);
  expect(new Set(attempts).size === attempts.length, 'an attempt was claimed twice');
  expect(String([...attempts].sort()) === String([...outcomes].sort()), `attempts ${attempts.join()} have outcomes ${outcomes.join()}`);
  expect(applied.length <= 1, `applied ${applied.length} times in the log`);
  for (const intent of intents) {
    const isApproved = rows.some(
      ({ action, correlation_id, payload }) =>
        action === 'proposal.approved' && correlation_id === intent.correlation_id && (payload.changes ?? []).includes(id),
    );
    expect(isApproved, 'intended without an approval');
  }

  const authors = madeInJira(app, proposal, change, ended.seen);
  expect(authors.length === applied.length, `made ${authors.length} times in Jira, applied ${applied.length} times in the log`);
  const intent = intents.find(({ payload }) => payload.attempt === applied[0]?.payload.attempt);
  const [author] = authors;
  expect(!author || author === intent?.actor_account_id, `made by ${author}, intended by ${intent?.actor_account_id}`);
  const isRefused = flow.refused?.includes(id) ?? false;
  expect(!isRefused || authors.length === 0, 'made although Jira refuses it');
  expect(!ended.mustBeMade || isRefused || authors.length === 1, 'never made');

  const expected = applied.length === 1 ? [flow.status.made] : flow.status.notMade;
  expect(expected.some((one) => one === status), `shown as ${status} instead of ${expected.join(' or ')}`);
  if (flow.takesBack) {
    const told = rootRows.filter(
      ({ action, payload }) => action === flow.takesBack && payload.changeId === id && payload.by?.proposalId === proposal.id,
    );
    expect(told.length === applied.length, `${flow.takesBack} recorded ${told.length} times`);
  }
  return problems;
}

async function rowsOf(app: App, proposalId: string): Promise<Row[]> {
  const query = 'SELECT action, actor_account_id, correlation_id, payload FROM audit_log WHERE proposal_id = ? ORDER BY seq';
  return z.array(RowSchema).parse(await app.workbench.sql.query('site', query, [proposalId]));
}

/** Where each change stands, as somebody sees it who has no part in it. */
async function statusesShown(app: App, { approval, shown }: Case): Promise<ReadonlyMap<string, string>> {
  const panel = dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId: approval.issueId }, 'viewer'));
  if (panel.triage?.proposalId === shown) {
    return new Map(panel.triage.suggestions.map(({ changeId, status }) => [changeId, status]));
  }
  const draft = panel.drafts.find(({ proposalId }) => proposalId === shown);
  return new Map(draft?.changes.map(({ change, status }) => [change.id, status]));
}
