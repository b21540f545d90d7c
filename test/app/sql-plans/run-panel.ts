import type { ProposalView } from '../../../src/contract/calls/changes';
import { issuePanelCalls, type DraftInput, type IssuePanelView } from '../../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import { approvalOf } from '../../bench/panel-caller';
import { sampleSite } from '../../../workbench/sample/sample-site';
import { dataOf, installationNamed, people, type App } from '../../support/app';
import type { Watch } from './watch-statements';

export const KEY = 'HARB-58';

const paragraph = (text: string) => ({ type: 'paragraph' as const, text });
const comment: DraftInput = { kind: 'comment', blocks: [paragraph('Which version?')] };

const approvalOfView = (issueId: string, { proposalId, digest, changes }: ProposalView) => ({
  issueId,
  proposalId,
  digest,
  changes: changes.map(({ change }) => change.id),
  overwrite: [],
});

/** The first event of a log, on a site that has none yet. */
export async function runFirstEvent(app: App, { flow }: Watch): Promise<void> {
  const other = { site: 'other' };
  app.workbench.install(installationNamed('other'), sampleSite);
  await flow('install', () => app.workbench.settle());
  const issueId = app.workbench.jira.getIssue('other', KEY).id;
  await flow('first event', async () => dataOf(await app.call(issuePanelCalls.queueTriage, { issueId }, 'member', other)));
}

/** Questions to the reporter of an issue that says next to nothing: one drafted again and again, and approved. */
async function runQuestions(app: App, { flow }: Pick<Watch, 'flow'>): Promise<void> {
  const issueId = app.issueId('HARB-12');
  for (let round = 0; round < 12; round++) {
    const draft: DraftInput = { kind: 'questions', ids: ['steps'] };
    const panel = await flow('draft questions', async () => dataOf(await app.call(issuePanelCalls.proposeDraft, { issueId, draft }, 'member')));
    const [newest] = panel.drafts;
    if (!newest) throw new Error('no question was drafted');
    const { proposalId } = newest;
    if (round === 11) await flow('approve questions', async () => dataOf(await app.call(issuePanelCalls.approveChanges, approvalOfView(issueId, newest), 'member')));
    else await flow('dismiss questions', async () => dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes: ['comment'] }, 'member')));
  }
}

/** What people do in the issue panel and in the settings. */
export async function runPanel(app: App, { flow }: Watch): Promise<void> {
  const issueId = app.issueId(KEY);
  const call = (name: 'openIssuePanel' | 'triageIssue' | 'queueTriage') =>
    flow(name, async () => dataOf(await app.call(issuePanelCalls[name], { issueId }, 'member')));
  await call('openIssuePanel');
  await call('queueTriage');
  await flow('triage in the background', () => app.workbench.settle());
  let panel: IssuePanelView = await call('triageIssue');
  const approve = approvalOf(issueId, panel);
  const [dismissed = '', ...approved] = [...approve.changes].reverse();
  const { proposalId } = approve;
  await flow('dismiss', async () => dataOf(await app.call(issuePanelCalls.dismissChanges, { issueId, proposalId, changes: [dismissed] }, 'member')));
  await flow('approve', async () => dataOf(await app.call(issuePanelCalls.approveChanges, { ...approve, changes: approved }, 'member')));
  const plan = () => app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: approved }, 'member');
  panel = await flow('plan undo', async () => dataOf(await plan()));
  const [undo] = panel.undos;
  if (!undo) throw new Error('no undo was planned');
  await flow('approve undo', async () => dataOf(await app.call(issuePanelCalls.approveChanges, approvalOfView(issueId, undo), 'member')));
  await flow('plan restoring', async () => dataOf(await plan()));
  for (let draft = 0; draft < 8; draft++) {
    const input = { issueId, draft: comment };
    panel = await flow('draft', async () => dataOf(await app.call(issuePanelCalls.proposeDraft, input, 'member')));
  }
  const [draft] = panel.drafts;
  if (!draft) throw new Error('no draft was made');
  await flow('approve draft', async () => dataOf(await app.call(issuePanelCalls.approveChanges, approvalOfView(issueId, draft), 'member')));
  await runQuestions(app, { flow });
  await call('openIssuePanel');
  const settings = { projectId: app.issue(KEY).projectId, baseVersion: 0, settings: { ...defaultProjectSettings, automaticTriage: true } };
  await flow('save settings', async () => dataOf(await app.call(projectSettingsCalls.saveProjectSettings, settings, 'projectAdmin')));
  await flow('void approval', () => app.call(issuePanelCalls.approveChanges, { ...approve, changes: [dismissed] }, 'member'));
  await flow('automatic triage', async () => {
    app.workbench.jira.createIssueAs('site', people.projectAdmin, {
      fields: { project: { key: 'HARB' }, issuetype: { name: 'Bug' }, summary: 'Kiosk printer jams after the update' },
    });
    await app.workbench.settle();
  });
}
