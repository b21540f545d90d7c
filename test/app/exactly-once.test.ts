import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditLogCalls } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import type { Result } from '../../src/contract/result';
import { codeOf, dataOf, type App } from '../support/app';
import { draftedComment, draftedLink, draftedSubtasks } from './crash-matrix/drafts';
import { ALL_FIELDS, triaged } from './crash-matrix/fields';
import type { Approval, Case } from './crash-matrix/flow';
import { startMatrixApp } from './crash-matrix/site';

const { approveChanges, openIssuePanel } = issuePanelCalls;

interface Kind {
  readonly what: string;
  readonly begin: (app: App) => Promise<Case>;
  /** What there is of it in Jira: as often as it was written. */
  readonly written: (app: App, issueId: string) => readonly unknown[];
  /** How often it is to be there, written once. */
  readonly times: number;
  /** Whether a second try could make it a second time: then it has to wait until Jira is surely done with the first. */
  readonly creates: boolean;
  /** The request that writes it. */
  readonly request: RegExp;
}

const childrenOf = (app: App, issueId: string) =>
  [...app.workbench.jira.getSite('site').issues.values()].filter(({ parentId }) => parentId === issueId);

const kinds: readonly Kind[] = [
  {
    what: 'edits of fields',
    begin: (app) => triaged(app, ALL_FIELDS),
    written: (app, issueId) => app.issue(issueId).changes,
    times: 1,
    creates: false,
    request: /^PUT .*\/issue\/\d+$/,
  },
  {
    what: 'sub-tasks in bulk',
    begin: (app) => draftedSubtasks(app, ['Reproduce it', 'Find the cause', 'Tell support']),
    written: childrenOf,
    times: 3,
    creates: true,
    request: /^POST .*\/issue\/bulk$/,
  },
  {
    what: 'a comment',
    begin: draftedComment,
    written: (app, issueId) => app.issue(issueId).comments,
    times: 1,
    creates: true,
    request: /^POST .*\/issue\/\d+\/comment$/,
  },
  {
    what: 'a link',
    begin: draftedLink,
    written: (app, issueId) => [...(app.workbench.jira.getSite('site').linksByIssue.get(issueId) ?? [])],
    times: 1,
    creates: true,
    request: /^POST .*\/issueLink$/,
  },
];

describe.each(kinds)('exactly once: $what', ({ begin, written, times, creates, request }) => {
  let app: App;
  beforeAll(async () => {
    app = await startMatrixApp();
  });
  afterAll(() => app.close());

  async function fresh(): Promise<Approval> {
    await app.clock.advance(2_000);
    return (await begin(app)).approval;
  }
  const approve = (approval: Approval, as: 'member' | 'projectAdmin' = 'member') => app.call(approveChanges, approval, as);
  const requests = (from: number) =>
    app.workbench.history.slice(from).filter(({ method, path }) => request.test(`${method} ${path.split('?')[0]}`)).length;

  /** One gets through. Whether the other comes while that one is at it, or finds it done, is up to the machine. */
  function expectOneAtATime(answers: readonly Result<unknown>[]): void {
    const codes = answers.map((answer) => (answer.ok ? 'done' : answer.error.code)).sort();
    expect([['done', 'done'], ['done', 'in_progress']]).toContainEqual(codes);
  }

  async function statusesOf({ issueId, proposalId }: Approval): Promise<string[]> {
    const { triage, drafts } = dataOf(await app.call(openIssuePanel, { issueId }, 'viewer'));
    if (triage?.proposalId === proposalId) return triage.suggestions.map(({ status }) => status);
    return drafts.flatMap((draft) => draft.changes.map(({ status }) => status));
  }
  const all = (approval: Approval, status: string) => approval.changes.map(() => status);
  async function listedUnknown({ proposalId }: Approval): Promise<number> {
    const { rows } = dataOf(await app.call(auditLogCalls.listUnknownOutcomes, { after: 0 }, 'siteAdmin'));
    return rows.filter(({ event }) => 'proposalId' in event.payload && event.payload.proposalId === proposalId).length;
  }
  async function outcomesOf({ proposalId }: Approval): Promise<string[]> {
    const query = "SELECT action FROM audit_log WHERE proposal_id = ? AND action IN ('change.applied', 'change.failed')";
    return (await app.workbench.sql.query('site', query, [proposalId])).map((row) => String(row['action']));
  }

  it('approveChanges: a double click writes once', async () => {
    const approval = await fresh();
    const from = app.workbench.history.length;
    const answers = await Promise.all([approve(approval), approve(approval)]);
    expectOneAtATime(answers);
    expect(requests(from)).toBe(1);
    expect(written(app, approval.issueId)).toHaveLength(times);
    expect(await statusesOf(approval)).toEqual(all(approval, 'applied'));
  });

  it('approveChanges: two people in two browsers write once, and the one who comes late finds it done', async () => {
    const approval = await fresh();
    const from = app.workbench.history.length;
    const answers = await Promise.all([approve(approval, 'member'), approve(approval, 'projectAdmin')]);
    expectOneAtATime(answers);
    dataOf(await approve(approval, 'projectAdmin'));
    expect(requests(from)).toBe(1);
    expect(written(app, approval.issueId)).toHaveLength(times);
    expect(await outcomesOf(approval)).toEqual(all(approval, 'change.applied'));
  });

  it('approveChanges: of two approvals that share a change only one writes it', async () => {
    const approval = await fresh();
    const [only = ''] = approval.changes;
    const answers = await Promise.all([approve(approval), approve({ ...approval, changes: [only] }, 'projectAdmin')]);
    expectOneAtATime(answers);
    dataOf(await approve(approval));
    expect(await outcomesOf(approval)).toEqual(all(approval, 'change.applied'));
  });

  /** Jira takes the write; the answer is lost on the way back. */
  const lostAnswers: readonly [name: string, lose: () => void][] = [
    ['a 5xx', () => void app.setFaults({ jira5xxAfterWrite: true })],
    [
      'a timeout of the gateway',
      () => {
        app.workbench.jira.faults.after = ({ method, path }) =>
          request.test(`${method} ${path.split('?')[0]}`) ? new Response('upstream request timeout', { status: 504 }) : undefined;
      },
    ],
  ];

  async function unanswered(lose: () => void): Promise<{ approval: Approval; from: number }> {
    const approval = await fresh();
    const from = app.workbench.history.length;
    lose();
    expect(codeOf(await approve(approval))).toBe('outcome_unknown');
    app.setFaults({});
    app.workbench.jira.faults.after = undefined;
    expect(written(app, approval.issueId)).toHaveLength(times);
    return { approval, from };
  }

  it.each(lostAnswers)('approveChanges: after %s it is found again instead of written twice', async (_, lose) => {
    const { approval, from } = await unanswered(lose);
    expect(codeOf(await approve(approval))).toBe('in_progress');
    await app.clock.advance(31_000);
    dataOf(await approve(approval));
    expect(requests(from)).toBe(1);
    expect(written(app, approval.issueId)).toHaveLength(times);
    expect(await outcomesOf(approval)).toEqual(all(approval, 'change.applied'));
  });

  it.each(lostAnswers)('openIssuePanel: after %s it is listed as unknown until the next view settles it', async (_, lose) => {
    const { approval, from } = await unanswered(lose);
    expect(await statusesOf(approval)).toEqual(all(approval, 'applying'));
    await app.clock.advance(31_000);
    expect(await listedUnknown(approval)).toBe(approval.changes.length);
    expect(await statusesOf(approval)).toEqual(all(approval, 'applied'));
    expect(await listedUnknown(approval)).toBe(0);
    expect(requests(from)).toBe(1);
    expect(await outcomesOf(approval)).toEqual(all(approval, 'change.applied'));
  });

  it('approveChanges: after a timeout before Jira took it, it is written by the second try', async () => {
    const approval = await fresh();
    app.workbench.jira.faults.before = ({ method, path }) =>
      request.test(`${method} ${path.split('?')[0]}`) ? new Response('upstream request timeout', { status: 504 }) : undefined;
    expect(codeOf(await approve(approval))).toBe('outcome_unknown');
    app.workbench.jira.faults.before = undefined;
    await app.clock.advance(31_000);
    expect(await statusesOf(approval)).toEqual(all(approval, 'unknown'));
    expect(await listedUnknown(approval)).toBe(approval.changes.length);
    if (creates) {
      expect(codeOf(await approve(approval))).toBe('in_progress');
      expect(written(app, approval.issueId)).toEqual([]);
      await app.clock.advance(5 * 60_000 - 31_000);
    }
    dataOf(await approve(approval));
    expect(written(app, approval.issueId)).toHaveLength(times);
    expect((await outcomesOf(approval)).sort()).toEqual([...all(approval, 'change.applied'), ...all(approval, 'change.failed')]);
    expect(await listedUnknown(approval)).toBe(0);
  });
});
