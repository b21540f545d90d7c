import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

describe('what Jira search finds of readiness', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
  });
  afterAll(() => app.close());

  const found = (jql: string): string[] => readiness.found(jql);
  const keyOf = (issueId: string) => readiness.keyOf(issueId);

  it('a new issue is measured in the background, written through the change engine, and found', async () => {
    const issueId = readiness.newIssue({ summary: 'Broken', description: null });
    await readiness.settle();
    const { score, published } = await readiness.open(issueId);
    expect(readiness.property(issueId)).toEqual({ score, status: 'needs_clarification', signedOff: 'no' });
    expect(published).toBe('current');
    expect(await readiness.actions(issueId)).toEqual(['proposal.created', 'proposal.approved', 'change.intended', 'change.applied']);
    expect(found('readinessScore < 60')).toContain(keyOf(issueId));
    expect(found('readinessStatus = "ready"')).not.toContain(keyOf(issueId));
  });

  it('delivered twice it is written once', async () => {
    const issueId = readiness.newIssue();
    await readiness.settle();
    readiness.edit(issueId, { priority: { name: 'Low' } });
    await readiness.settle();
    expect((await readiness.actions(issueId)).filter((action) => action === 'change.applied')).toHaveLength(1);
  });

  it('a sign-off is found, and after an edit is not: the property says that it ended', async () => {
    const issueId = readiness.newIssue();
    await readiness.settle();
    const { sight } = await readiness.open(issueId);
    expect(dataOf(await readiness.signOff(issueId, sight)).published).toBe('waiting');
    await readiness.settle();
    expect(found('readinessSignedOff = "yes"')).toEqual([keyOf(issueId)]);
    readiness.describe(issueId, 'The berth list is empty.');
    await readiness.settle();
    expect(readiness.property(issueId)).toMatchObject({ signedOff: 'expired', status: 'needs_clarification' });
    expect(found('readinessSignedOff = "yes"')).toEqual([]);
    expect(await readiness.actions(issueId)).toContain('readiness.expired');
  });

  it('an issue with a security level is left alone', async () => {
    const issueId = app.workbench.jira.getIssue('site', 'HARB-215').id;
    readiness.describe(issueId, 'Edited.');
    await readiness.settle();
    expect(readiness.property(issueId)).toBeUndefined();
  });
});
