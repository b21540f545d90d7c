import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { projectSettingsCalls } from '../../src/contract/calls/project-settings';
import { defaultProjectSettings } from '../../src/domain/settings/project-settings';
import { openApiOrUndefined } from '../support/openapi';
import { codeOf, dataOf, startApp, triageOf, type App } from '../support/app';

const openApi = openApiOrUndefined();

describe('the app on its platform', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('nothing in this process can fetch', async () => {
    await expect(globalThis.fetch('https://example.com/')).rejects.toThrow('Egress refused');
  });

  it('a function that outlives its time is ended, and the next call starts in a new process', async () => {
    const issueId = app.issueId('HARB-58');
    app.setFaults({ slowSqlMs: 26_000 });
    await expect(app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).rejects.toThrow('ran out of time');
    app.setFaults({});
    expect(await app.call(issuePanelCalls.openIssuePanel, { issueId }, 'member')).toMatchObject({ ok: true });
  });

  it('Forge’s request for a person’s consent leaves the resolver as it is', async () => {
    app.workbench.jira.faults.before = () =>
      new Response(null, { status: 401, headers: { 'forge-proxy-error': 'NEEDS_AUTHENTICATION_ERR' } });
    await expect(app.call(issuePanelCalls.openIssuePanel, { issueId: '10001' }, 'member')).rejects.toMatchObject({
      name: 'NEEDS_AUTHENTICATION_ERR',
    });
    app.workbench.jira.faults.before = undefined;
  });

  it('an error nobody foresaw reaches the person as a code and a reference, and the log as its kind only', async () => {
    app.workbench.jira.faults.before = ({ method }) =>
      method === 'GET' ? new Response('{"secret":"sentinel-body"}', { status: 200 }) : undefined;
    const answer = await app.call(issuePanelCalls.openIssuePanel, { issueId: '10001' }, 'member');
    app.workbench.jira.faults.before = undefined;
    expect(codeOf(answer)).toBe('unexpected');
    expect(JSON.stringify(answer)).not.toContain('sentinel-body');
    expect(app.workbench.logLines.join()).not.toContain('sentinel-body');
  });

  it.skipIf(openApi === undefined)(
    'every request to Jira fits Atlassian’s description of it (skipped where ../shared/data is not there)',
    async () => {
      const projectId = app.issue('HARB-58').projectId;
      const issueId = app.issueId('HARB-58');
      const { proposalId, digest, suggestions } = triageOf(dataOf(await app.call(issuePanelCalls.triageIssue, { issueId }, 'member')));
      const changes = suggestions.map(({ changeId }) => changeId);
      dataOf(await app.call(issuePanelCalls.approveChanges, { issueId, proposalId, digest, changes, overwrite: changes }, 'member'));
      const save = { projectId, baseVersion: 0, settings: { ...defaultProjectSettings, automaticTriage: true } };
      dataOf(await app.call(projectSettingsCalls.saveProjectSettings, save, 'projectAdmin'));
      const requests = app.workbench.history.filter(({ service }) => service === 'jira');
      expect(new Set(requests.map(({ label }) => label.replace(/\d+/g, 'N'))).size).toBeGreaterThanOrEqual(8);
      const problems = requests.flatMap(({ method, path, body }) => {
        const url = new URL(path, 'https://site.invalid');
        return openApi?.checkRequest(method, url.pathname, Object.fromEntries(url.searchParams), body) ?? [];
      });
      expect(problems).toEqual([]);
    },
  );
});
