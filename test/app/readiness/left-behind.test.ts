import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataOf, startApp, type App } from '../../support/app';
import { GOOD_BUG, readinessOf } from './readiness-app';

describe('an issue that got its security level after it was published', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
    // The sweep of the project.
    await readiness.settle();
  });
  afterAll(() => app.close());

  it('one that never was published has nothing that stays', async () => {
    const issueId = readiness.newIssue();
    readiness.restrict(issueId);
    await readiness.settle();
    expect((await readiness.open(issueId, 'projectAdmin')).published).toBe('never');
  });

  it('mended and confirmed: nothing is written, and the panel says what search and gate still go by', async () => {
    const issueId = readiness.newIssue({ description: null });
    await readiness.settle();
    const before = readiness.property(issueId);
    expect(before).toMatchObject({ status: 'needs_clarification', signedOff: 'no' });
    readiness.restrict(issueId);
    readiness.edit(issueId, { description: GOOD_BUG });
    const { sight } = await readiness.open(issueId, 'projectAdmin');
    expect(dataOf(await readiness.signOff(issueId, sight, false, 'projectAdmin'))).toMatchObject({ status: 'ready', published: 'left_behind' });
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(before);
    await readiness.configure({ publish: false });
    expect((await readiness.open(issueId, 'projectAdmin')).published).toBe('left_behind');
    await readiness.settle();
    expect(readiness.property(issueId)).toEqual(before);
  });
});
