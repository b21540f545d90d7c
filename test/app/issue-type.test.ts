import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls, type IssuePanelView, type TriageView } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { textToAdf } from '../../workbench/sample/text-to-adf';
import { codeOf, dataOf, people, startApp, triageOf, type App } from '../support/app';

const SAYS_BUG = { summary: 'Gift cards are rejected in the checkout', description: textToAdf('This is a bug, and the bug is new.') };

describe('the issue type', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterEach(() => {
    app.workbench.jira.faults.before = undefined;
  });
  afterAll(() => app.close());

  const created = (fields: object): string =>
    app.workbench.jira.createIssueAs('site', people.projectAdmin, { fields: { project: { key: 'HARB' }, ...SAYS_BUG, ...fields } }).id;
  const edit = (issueId: string, fields: object) => app.workbench.jira.editIssueAs('site', people.projectAdmin, issueId, { fields });
  const typeIn = (issueId: string) => app.workbench.jira.getSite('site').issueTypes.get(app.issue(issueId).typeId)?.name;
  const named = ({ suggestions }: TriageView, field: string) => suggestions.find((one) => one.field === field);
  const approve = (input: object, changes: string[], overwrite = changes) =>
    app.call(issuePanelCalls.approveChanges, { issueId: '', proposalId: '', digest: '', ...input, changes, overwrite }, 'member');

  async function triaged(fields: object = { issuetype: { name: 'Task' } }) {
    await app.clock.advance(2_000);
    const issueId = created(fields);
    const triage = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
    return { triage, approval: { issueId, proposalId: triage.proposalId, digest: triage.digest } };
  }

  async function undoOf({ issueId, proposalId }: { issueId: string; proposalId: string }) {
    const panel: IssuePanelView = dataOf(await app.call(issuePanelCalls.proposeUndo, { issueId, proposalId, changes: ['type'] }, 'member'));
    const [undo] = panel.undos;
    if (!undo) throw new Error('no undo was planned');
    return undo;
  }

  it('approveChanges: is set only with the tick of a replaced value, and goes back', async () => {
    const { triage, approval } = await triaged();
    const { issueId } = approval;
    expect(named(triage, 'type')).toMatchObject({ effect: 'replace', current: [{ name: 'Task' }], proposed: [{ name: 'Bug' }] });
    expect(codeOf(await approve(approval, ['type'], ['priority']))).toBe('overwrite_not_ticked');
    expect(typeIn(issueId)).toBe('Task');
    const applied = triageOf(dataOf(await approve(approval, ['type'])));
    expect([typeIn(issueId), named(applied, 'type')?.status]).toEqual(['Bug', 'applied']);

    const undo = await undoOf(approval);
    expect(undo.changes).toMatchObject([{ overwrites: false, change: { kind: 'set_type', before: { name: 'Bug' }, after: { name: 'Task' } } }]);
    const undone = triageOf(dataOf(await approve({ issueId, proposalId: undo.proposalId, digest: undo.digest }, ['type'], [])));
    expect([typeIn(issueId), named(undone, 'type')?.status]).toEqual(['Task', 'undone']);
  });

  it('approveChanges, proposeUndo: a type somebody else set meanwhile stays, and is named with who it was', async () => {
    const { approval } = await triaged();
    edit(approval.issueId, { issuetype: { name: 'Story' } });
    const since = { changeId: 'type', by: people.projectAdmin };
    expect(await approve(approval, ['type'])).toMatchObject({ ok: false, error: { code: 'proposal_void', changed: [{ ...since, now: ['Story'] }] } });

    const again = await triaged();
    dataOf(await approve(again.approval, ['type']));
    edit(again.approval.issueId, { issuetype: { name: 'Story' } });
    expect(await undoOf(again.approval)).toMatchObject({ changes: [], kept: [{ ...since, why: 'changed_since', value: 'Story' }] });
    expect(typeIn(again.approval.issueId)).toBe('Story');
  });

  it('approveChanges: a type that Jira refuses keeps nothing else from being written', async () => {
    const { approval } = await triaged();
    app.workbench.jira.faults.before = ({ method, body }) => {
      const { fields } = (method === 'PUT' ? body : {}) as { fields?: { issuetype?: unknown } };
      if (fields?.issuetype) fields.issuetype = { id: '0' };
      return undefined;
    };
    await approve(approval, ['components', 'type']);
    app.workbench.jira.faults.before = undefined;
    const shown = triageOf(dataOf(await app.call(issuePanelCalls.openIssuePanel, { issueId: approval.issueId }, 'member')));
    expect([named(shown, 'components')?.status, named(shown, 'type')?.status]).toEqual(['applied', 'failed']);
    expect(typeIn(approval.issueId)).toBe('Task');
  });

  it('triageIssue: the type of a sub-task is not up for choice', async () => {
    const parent = created({ issuetype: { name: 'Task' } });
    const { triage } = await triaged({ issuetype: { name: 'Sub-task' }, parent: { id: parent } });
    expect(triage.abstentions).toContainEqual({ field: 'type', why: 'no_values' });
  });

  it('saveProjectSettings: an admin switches it off, or narrows it to some types of ordinary issues', async () => {
    const { projectId } = app.issue('HARB-58');
    const { version, settings, offered } = dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId }, 'projectAdmin'));
    expect(offered.type.map(({ name }) => name)).toEqual(['Bug', 'Story', 'Task']);
    const save = (baseVersion: number, part: Partial<typeof settings.fields.type>) => {
      const fields = { ...settings.fields, type: { ...settings.fields.type, ...part } };
      return app.call(projectSettingsCalls.saveProjectSettings, { projectId, baseVersion, settings: { ...settings, fields } }, 'projectAdmin');
    };
    const story = offered.type.filter(({ name }) => name === 'Story').map(({ id }) => id);
    dataOf(await save(version, { allow: story }));
    expect((await triaged()).triage.abstentions).toContainEqual({ field: 'type', why: 'not_enough_evidence' });
    dataOf(await save(version + 1, { enabled: false }));
    expect((await triaged()).triage.abstentions).toContainEqual({ field: 'type', why: 'switched_off' });
  });
});
