import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { auditLogCalls, everything } from '../../src/contract/calls/audit-log';
import type { UndoView } from '../../src/contract/calls/changes';
import { issuePanelCalls, type IssuePanelView } from '../../src/contract/calls/issue-panel';
import { sampleSite } from '../../workbench/sample/sample-site';
import { codeOf, dataOf, people, startApp, triageOf, type App } from '../support/app';

/** The sample site with a Jira admin who may also edit the issues of HARB. */
const adminWorksInHarb = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) =>
    project.key === 'HARB' ? { ...project, roles: { ...project.roles, members: [...project.roles.members, people.siteAdmin] } } : project,
  ),
};

const KEY = 'HARB-58';
const ALL = ['priority', 'components', 'labels'];

describe('undo', () => {
  let app: App;
  let issueId: string;

  beforeEach(async () => {
    app = await startApp({ seed: adminWorksInHarb });
    issueId = app.issueId(KEY);
  });
  afterEach(() => app.close());

  const statuses = (panel: IssuePanelView) => Object.fromEntries(triageOf(panel).suggestions.map(({ field, status }) => [field, status]));
  const fieldsInJira = () => {
    const { priorityId, componentIds, labels } = app.issue(KEY);
    return { priorityId, componentIds, labels };
  };
  const open = async () => dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member'));

  async function approved(changes = ALL) {
    const { proposalId, digest } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    const approve = { issueId, proposalId, digest, changes, overwrite: ['priority'] };
    dataOf(await app.call(issuePanelCalls.approveChanges, approve, 'member'));
    return proposalId;
  }

  async function planned(proposalId: string, changes = ALL): Promise<UndoView> {
    const panel = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes }, 'member'));
    const undo = panel.undos.find(({ undoes }) => undoes === proposalId) ?? panel.undos[0];
    if (!undo) throw new Error('no undo was planned');
    return undo;
  }
  const approvalOf = ({ proposalId, digest, changes }: UndoView) => ({
    issueId,
    proposalId,
    digest,
    changes: changes.map(({ change }) => change.id),
    overwrite: [],
  });

  it('proposeUndo, approveChanges: an approval is taken back as a whole, with one write, and can be applied again', async () => {
    const before = fieldsInJira();
    const proposalId = await approved();
    const after = fieldsInJira();
    expect(after).not.toEqual(before);

    const undo = await planned(proposalId);
    expect(undo.kept).toEqual([]);
    expect(fieldsInJira()).toEqual(after);
    const undone = dataOf(await app.call(issuePanelCalls.approveChanges, approvalOf(undo), 'member'));
    expect(fieldsInJira()).toEqual(before);
    expect(statuses(undone)).toEqual({ priority: 'undone', components: 'undone', labels: 'undone' });
    expect(app.issue(KEY).changes).toHaveLength(2);
    expect(statuses(await open())).toEqual(statuses(undone));

    const again = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: ALL }, 'member')).undos[0];
    if (!again) throw new Error('nothing to apply again');
    expect(again.undoes).toBe(undo.proposalId);
    const restored = dataOf(await app.call(issuePanelCalls.approveChanges, approvalOf(again), 'member'));
    expect(fieldsInJira()).toEqual(after);
    expect(statuses(restored)).toEqual({ priority: 'applied', components: 'applied', labels: 'applied' });

    const onceMore = await planned(proposalId, ['labels']);
    dataOf(await app.call(issuePanelCalls.approveChanges, approvalOf(onceMore), 'member'));
    expect(fieldsInJira()).toEqual({ ...after, labels: before.labels });
  });

  it('proposeUndo: what somebody changed since is kept, with who it was, and the rest goes back', async () => {
    const proposalId = await approved();
    const [kept, ...others] = app.issue(KEY).labels;
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { update: { labels: [{ remove: kept }] } });
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { update: { labels: [{ add: kept }] } });
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { fields: { priority: { name: 'Low' } } });
    const undo = await planned(proposalId);
    expect(undo.kept).toEqual([
      expect.objectContaining({ changeId: 'priority', why: 'changed_since', value: 'Low', by: people.projectAdmin }),
      expect.objectContaining({ changeId: 'labels', why: 'changed_since', value: kept, by: people.projectAdmin }),
    ]);
    dataOf(await app.call(issuePanelCalls.approveChanges, approvalOf(undo), 'member'));
    const issue = app.issue(KEY);
    expect(issue.labels).toEqual([kept]);
    expect(others.length).toBeGreaterThan(0);
    expect(issue.componentIds).toEqual([]);
  });

  it('approveChanges: an undo is void when Jira changed after it was planned', async () => {
    const proposalId = await approved(['components']);
    const undo = await planned(proposalId, ['components']);
    app.workbench.jira.editIssueAs('site', people.projectAdmin, KEY, { update: { components: [{ add: { name: 'Reporting' } }] } });
    expect(codeOf(await app.call(issuePanelCalls.approveChanges, approvalOf(undo), 'member'))).toBe('proposal_void');
  });

  it('proposeUndo: nothing applied, nothing to take back', async () => {
    const { proposalId } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    const answer = await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: ALL }, 'member');
    expect(codeOf(answer)).toBe('nothing_to_undo');
  });

  it('planUndo, approveUndo: everything under one version of the settings goes back, issue by issue', async () => {
    const before = fieldsInJira();
    await approved();
    const other = app.issueId('HARB-59');
    const triage = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId: other }, 'member')));
    const { proposalId, digest } = triage;
    dataOf(await app.call(issuePanelCalls.approveChanges, { issueId: other, proposalId, digest, changes: ['components'], overwrite: [] }, 'member'));

    const scope = { type: 'settings_version', projectId: app.issue(KEY).projectId, settingsVersion: 0 } as const;
    const plan = dataOf(await app.call(auditLogCalls.planUndo, { scope, before: null }, 'siteAdmin'));
    expect(plan.undos.map(({ issueKey }) => issueKey)).toEqual(['HARB-59', KEY]);
    for (const undo of plan.undos) {
      const approve = { ...approvalOf(undo), issueId: undo.issueId };
      const done = dataOf(await app.call(auditLogCalls.approveUndo, approve, 'siteAdmin'));
      expect(done.changes.every(({ status }) => status === 'applied')).toBe(true);
    }
    expect(fieldsInJira()).toEqual(before);
    expect(app.issue('HARB-59').componentIds).toEqual([]);
    const again = dataOf(await app.call(auditLogCalls.planUndo, { scope, before: null }, 'siteAdmin'));
    expect(again).toEqual({ undos: [], skipped: [], nextBefore: null });
    const log = dataOf(await app.call(auditLogCalls.listAuditEvents, { filter: { ...everything, outcome: 'undone' }, before: null, pageSize: 50 }, 'siteAdmin'));
    expect(log.rows).toHaveLength(4);
  });
});
