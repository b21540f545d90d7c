import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Call } from '../../src/contract/call';
import { auditLogCalls, everything } from '../../src/contract/calls/audit-log';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { readinessCalls } from '../../src/contract/calls/readiness';
import { workOrderCalls } from '../../src/contract/calls/work-order';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { people, startApp, type App, type Person } from '../support/app';

type Answer = 'admitted' | 'forbidden' | 'not_found';
type Row = Readonly<Record<Person, Answer>>;

const onlyViewers: Row = {
  siteAdmin: 'admitted',
  projectAdmin: 'admitted',
  member: 'admitted',
  viewer: 'admitted',
  outsider: 'not_found',
};
const onlyEditors: Row = { ...onlyViewers, siteAdmin: 'forbidden', viewer: 'forbidden' };
const onlyProjectAdmins: Row = {
  siteAdmin: 'forbidden',
  projectAdmin: 'admitted',
  member: 'forbidden',
  viewer: 'forbidden',
  outsider: 'forbidden',
};
const onlySiteAdmins: Row = { ...onlyProjectAdmins, siteAdmin: 'admitted', projectAdmin: 'forbidden' };

/** Who may make which call. The site admin is a viewer of the project: administering Jira gives nobody an issue. */
const expected: Readonly<Record<string, Row>> = {
  openIssuePanel: onlyViewers,
  openSimilar: onlyViewers,
  triageIssue: onlyEditors,
  queueTriage: onlyEditors,
  approveChanges: onlyEditors,
  dismissChanges: onlyEditors,
  proposeUndo: onlyEditors,
  listDraftOptions: onlyEditors,
  proposeDraft: onlyEditors,
  openReadiness: onlyViewers,
  checkReadiness: onlyEditors,
  signOffReadiness: onlyEditors,
  withdrawSignOff: onlyEditors,
  openWorkOrder: onlyViewers,
  draftWorkOrder: onlyEditors,
  openProjectSettings: onlyProjectAdmins,
  saveProjectSettings: onlyProjectAdmins,
  readReadinessSearch: onlyProjectAdmins,
  resetHistory: onlyProjectAdmins,
  listAuditEvents: onlySiteAdmins,
  getAuditEvent: onlySiteAdmins,
  listUnknownOutcomes: onlySiteAdmins,
  getIntegrity: onlySiteAdmins,
  verifyAuditLog: onlySiteAdmins,
  getDecisionChart: onlySiteAdmins,
  beginExport: onlySiteAdmins,
  readExport: onlySiteAdmins,
  planUndo: onlySiteAdmins,
  // On the page of site admins, and yet Jira's own permission on the very issue is what counts.
  approveUndo: onlyEditors,
};

/** Without a licence they answer nothing; the log stays readable. */
const licensed: readonly Call[] = Object.values({ ...issuePanelCalls, ...readinessCalls, ...workOrderCalls, ...projectSettingsCalls });
const calls: readonly Call[] = [...licensed, ...Object.values(auditLogCalls)];

describe('who may make which call', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('every call of every surface has its row', () => {
    expect(calls.map(({ name }) => name).sort()).toEqual(Object.keys(expected).sort());
  });

  function inputFor(name: string): unknown {
    const issueId = app.issueId('HARB-60');
    const changes = { issueId, proposalId: 'none', changes: ['labels'] };
    const approval = { ...changes, digest: '0'.repeat(64), overwrite: [] };
    const { projectId } = app.issue('HARB-60');
    const inputs: Record<string, unknown> = {
      openIssuePanel: { issueId },
      openSimilar: { issueId },
      triageIssue: { issueId },
      queueTriage: { issueId },
      approveChanges: approval,
      dismissChanges: changes,
      proposeUndo: changes,
      listDraftOptions: { issueId },
      proposeDraft: { issueId, draft: { kind: 'comment', blocks: [{ type: 'paragraph', text: 'Seen on kiosk 4.' }] } },
      openReadiness: { issueId, projectId },
      checkReadiness: { issueId },
      signOffReadiness: { issueId, sight: '0'.repeat(64), override: true },
      withdrawSignOff: { issueId },
      openWorkOrder: { issueId },
      draftWorkOrder: { issueId, profile: 'default' },
      openProjectSettings: { projectId },
      saveProjectSettings: { projectId, baseVersion: 99, settings: defaultProjectSettings },
      readReadinessSearch: { projectId },
      resetHistory: { projectId },
      listAuditEvents: { filter: everything, before: null, pageSize: 10 },
      getAuditEvent: { seq: 1 },
      listUnknownOutcomes: { after: 0 },
      getIntegrity: {},
      verifyAuditLog: { state: null },
      getDecisionChart: { days: 7 },
      beginExport: { format: 'csv', filter: everything },
      readExport: { token: 'none' },
      planUndo: { scope: { type: 'approval', proposalId: 'none' }, before: null },
      approveUndo: approval,
    };
    return inputs[name];
  }

  /** What somebody who was admitted gets for an input that is right in form and names nothing that exists. */
  const afterAdmission: Readonly<Record<string, string>> = {
    approveChanges: 'not_found',
    dismissChanges: 'not_found',
    proposeUndo: 'not_found',
    approveUndo: 'not_found',
    signOffReadiness: 'state_changed',
    readExport: 'bad_input',
    saveProjectSettings: 'settings_conflict',
  };

  for (const call of calls) {
    for (const person of ['siteAdmin', 'projectAdmin', 'member', 'viewer', 'outsider'] as const) {
      const wanted = expected[call.name]?.[person];
      it(`${call.name} as ${person}: ${wanted}`, async () => {
        // So many calls within one standing second would meet Jira's rate limit.
        await app.clock.advance(1_000);
        const answer = await app.call(call, inputFor(call.name), person);
        const got = answer.ok ? 'ok' : answer.error.code;
        expect(got).toBe(wanted === 'admitted' ? (afterAdmission[call.name] ?? 'ok') : wanted);
      });
    }
  }

  it('nobody logged in is refused before Jira is asked', async () => {
    const report = await app.workbench.invokeCall('site', {
      surface: 'issue-panel',
      call: 'openIssuePanel',
      payload: { issueId: app.issueId('HARB-60') },
    });
    expect(report.result).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(report.calls).toEqual([]);
  });

  it.each(licensed.map(({ name }) => name))('%s is refused on a site without a licence, before Jira is asked for the issue', async (name) => {
    await app.clock.advance(1_000);
    const call = licensed.find((one) => one.name === name);
    if (!call) throw new Error(`no call ${name}`);
    app.setFaults({ license: 'inactive' });
    const answer = await app.call(call, inputFor(name), 'projectAdmin');
    app.setFaults({});
    expect(answer).toMatchObject({ ok: false, error: { code: 'unlicensed' } });
    expect(answer.calls.filter(({ service }) => service !== 'jira')).toEqual([]);
    expect(answer.calls.filter(({ path }) => /\/issue\//.test(path))).toEqual([]);
  });

  it('an issue with a security level is not there for a member who is not on it', async () => {
    const issueId = app.issueId('HARB-24');
    expect(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).toMatchObject({ error: { code: 'not_found' } });
    expect(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'projectAdmin')).toMatchObject({ ok: true });
    expect(await app.call(readinessCalls.openReadiness, { issueId }, 'member')).toMatchObject({ error: { code: 'not_found' } });
    expect(await app.call(workOrderCalls.openWorkOrder, { issueId }, 'member')).toMatchObject({ error: { code: 'not_found' } });
  });

  it('an id that the browser claims in its context is not looked at', async () => {
    const report = await app.workbench.invokeCall('site', {
      surface: 'issue-panel',
      call: 'triageIssue',
      payload: { issueId: app.issueId('HARB-24') },
      accountId: people.member,
      placement: { issue: { id: app.issueId('HARB-60'), key: 'HARB-60', type: 'Bug' } },
    });
    expect(report.result).toMatchObject({ ok: false, error: { code: 'not_found' } });
  });

  it('every read and write behind a surface is made as the person; as the app only its own property is read', () => {
    const fromSurfaces = app.workbench.history.filter(({ service }) => service === 'jira');
    expect(fromSurfaces.length).toBeGreaterThan(0);
    const asApp = fromSurfaces.filter(({ provider }) => provider !== 'user').map(({ method, path }) => `${method} ${path}`);
    expect([...new Set(asApp)]).toEqual(['GET /rest/forge/1/app/properties/audit-anchors']);
  });

  it('whoever is no site admin is refused before anything is read from the log', async () => {
    const answer = await app.call(auditLogCalls.beginExport, { format: 'jsonl', filter: everything }, 'projectAdmin');
    expect(answer).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    expect(answer.calls.map(({ service }) => service)).toEqual(['jira']);
  });
});
