import type { z } from 'zod';
import type { ApprovalSchema, ProposalView, UndoView } from '../../../src/contract/calls/changes';
import { issuePanelCalls, type DraftInput } from '../../../src/contract/calls/issue-panel';
import { sampleSite } from '../../../workbench/sample/sample-site';
import type { SiteSeed } from '../../../workbench/sample/seed';
import { dataOf, people, startApp, triageOf, type App, type Person } from '../../support/app';
import { auditSession } from '../audit/audit-session';

type Approval = z.input<typeof ApprovalSchema>;

/** The sample site on which all but the viewer may do everything, and two of them read the log: colleagues who can attack. */
const everybodyMayWork: SiteSeed = {
  users: sampleSite.users.map((user) => (user.accountId === people.projectAdmin ? { ...user, siteAdmin: true } : user)),
  projects: sampleSite.projects.map((project) => ({
    ...project,
    roles: { ...project.roles, administrators: [people.projectAdmin, people.member, people.siteAdmin] },
  })),
};

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });

/** The app with what tests of attacks do over and over: draft, approve and undo on issues of their own. */
export async function startTeam() {
  const app = await startApp({ seed: everybodyMayWork });
  return { app, ...teamAtWork(app) };
}
export type Team = Awaited<ReturnType<typeof startTeam>>;

function teamAtWork(app: App) {
  const session = auditSession(app);
  const { jira } = app.workbench;

  /** The id of a new issue that says what HARB-58 says. */
  function newIssue(): string {
    const { summary, description } = app.issue('HARB-58');
    const fields = { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary, description };
    return jira.createIssueAs('site', people.projectAdmin, { fields }).id;
  }

  async function proposed(issueId: string, draft: DraftInput, as: Person = 'member'): Promise<ProposalView> {
    const [newest] = dataOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft }, as)).drafts;
    if (!newest) throw new Error('no draft');
    return newest;
  }
  const subtaskType = async (issueId: string) =>
    dataOf(await app.call(issuePanelCalls.listDraftOptions, { issueId }, 'member')).subtaskTypes[0]?.id ?? '';

  const approval = (issueId: string, { proposalId, digest, changes }: ProposalView): Approval => ({
    issueId,
    proposalId,
    digest,
    changes: changes.map(({ change }) => change.id),
    overwrite: [],
  });

  return {
    session,
    newIssue,
    proposed,
    approval,
    subtaskType,
    comment: (issueId: string, text: string, as?: Person) => proposed(issueId, { kind: 'comment', blocks: [paragraph(text)] }, as),
    subtasks: async (issueId: string, count: number) => {
      const items = Array.from({ length: count }, (_, index) => ({ summary: `Step ${index + 1}`, blocks: [] }));
      return proposed(issueId, { kind: 'subtasks', issueTypeId: await subtaskType(issueId), items });
    },
    /** The approval of suggestions for an issue, with every tick. */
    triaged: async (issueId: string, changes: readonly string[]): Promise<Approval> => {
      const { proposalId, digest } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
      return { issueId, proposalId, digest, changes: [...changes], overwrite: [...changes] };
    },
    press: (approved: Approval, as: Person = 'member') => app.call(issuePanelCalls.approveChanges, approved, as),
    /** An undo of these changes, as it waits for approval. */
    undo: async (issueId: string, proposalId: string, changes: readonly string[]): Promise<UndoView> => {
      const input = { issueId, proposalId, changes: [...changes] };
      const [newest] = dataOf(await app.call(issuePanelCalls.proposeUndo, input, 'member')).undos;
      if (!newest) throw new Error('no undo');
      return newest;
    },
    exists: (key: string): boolean => {
      try {
        return app.issue(key).key === key;
      } catch {
        return false;
      }
    },
    /** Begins a new log: what was found in the one before would be found again. */
    emptyLog: async () => {
      await session.sql('DELETE FROM audit_log');
      await session.sql('DELETE FROM proposals');
      app.workbench.kvs.restore('site', []);
      session.setJiraAnchors([]);
      // So many statements within one standing minute would meet Forge SQL's rate limit.
      await app.clock.advance(61_000);
    },
    /** Payloads of the events of one action, oldest first. */
    recorded: async (action: string): Promise<unknown[]> =>
      (await session.sql('SELECT payload FROM audit_log WHERE action = ? ORDER BY seq', [action])).map(({ payload }): unknown => JSON.parse(String(payload))),
    /** What the site's Jira answers to writes: as always, never having seen them, or losing the answer. */
    jiraLoses: (what: 'nothing' | 'requests' | 'answers') => {
      const lose: typeof jira.faults.before = ({ method, path }) =>
        method === 'GET' || /\/(bulkfetch|list|check)\b/.test(path) ? undefined : new Response('', { status: 504 });
      jira.faults.before = what === 'requests' ? lose : undefined;
      jira.faults.after = what === 'answers' ? lose : undefined;
    },
  };
}
