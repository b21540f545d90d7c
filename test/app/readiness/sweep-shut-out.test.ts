import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';
import { timeOf } from './sweep-time';

const HOUR_MS = 60 * 60_000;
const DAY_MS = 24 * HOUR_MS;

describe('a project in Jira search that the app may not write any more', { timeout: 120_000 }, () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('its blocked issues are looked at each day, which is no sign that it may write again', async () => {
    const [readiness, pass] = [readinessOf(app), timeOf(app)];
    const { projectId } = app.issue('HARB-1');
    const search = async () => dataOf(await app.call(projectSettingsCalls.readReadinessSearch, { projectId }, 'projectAdmin'));
    const issueId = readiness.newIssue();
    readiness.block(issueId, readiness.newIssue());
    await readiness.configure({ publish: true });
    await pass(HOUR_MS);
    expect(readiness.property(issueId)).toMatchObject({ status: 'blocked' });
    app.workbench.jira.faults.before = ({ method, path }) =>
      method === 'PUT' && path.includes('/properties/') ? jsonResponse(403, { errorMessages: ['You do not have permission to edit issues in this project.'], errors: {} }) : undefined;
    for (const key of readiness.found('readinessStatus = "needs_clarification"')) readiness.forge(app.issueId(key), { status: 'ready', signedOff: 'yes' });
    await pass(1.5 * DAY_MS, HOUR_MS / 2);
    expect(await search()).toMatchObject({ status: 'in', isShutOut: true });
    const rows = (await app.auditRows()).length;
    await pass(2 * DAY_MS, HOUR_MS / 2);
    expect(await search()).toMatchObject({ isShutOut: true });
    expect((await app.auditRows()).length - rows).toBeLessThanOrEqual(2 * 5);
  });
});
