import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../src/contract/calls/issue-panel';
import { dataOf, startApp, triageOf, type App } from '../support/app';

describe('triage of one issue', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('openIssuePanel: a fresh issue has no triage and one invocation reads it', async () => {
    const answer = await app.call(issuePanelCalls.openIssuePanel, { issueId: app.issueId('HARB-58') }, 'member');
    expect(dataOf(answer)).toEqual({ issueKey: 'HARB-58', canEdit: true, queued: false, triage: null });
  });

  it('triageIssue: suggests values with reason, evidence and confidence, and writes nothing', async () => {
    const before = app.issue('HARB-58');
    const answer = await app.call(issuePanelCalls.triageIssue, { issueId: app.issueId('HARB-58') }, 'member');
    const triage = triageOf(dataOf(answer));
    expect(triage.answeredBy).toBe('model');
    expect(triage.suggestions.length).toBeGreaterThan(0);
    expect(app.issue('HARB-58')).toBe(before);
  });
});
