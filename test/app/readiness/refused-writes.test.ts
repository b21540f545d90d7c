import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { jsonResponse } from '../../../workbench/host/platform-call';
import { startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';
import { timeOf } from './sweep-time';

const MINUTE_MS = 60_000;
const forged = { score: 100, status: 'ready', signedOff: 'yes' };

describe('readiness that Jira does not take', { timeout: 120_000 }, () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let pass: ReturnType<typeof timeOf>;
  let issueId: string;
  let written: unknown;
  beforeEach(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    pass = timeOf(app);
    await readiness.configure({ publish: true });
    issueId = readiness.newIssue();
    await pass(60 * MINUTE_MS);
    written = readiness.property(issueId);
    readiness.forge(issueId, forged);
  });
  afterEach(() => app.close());

  const answerWrites = (answer: () => Response) => {
    app.workbench.jira.faults.before = ({ method, path }) => (method === 'PUT' && path.includes(`/issue/${issueId}/properties/`) ? answer() : undefined);
  };
  const tries = async () => (await readiness.actions(issueId)).filter((action) => action === 'change.failed').length;
  async function openAgainAndAgain(times: number): Promise<void> {
    for (let time = 0; time < times; time += 1) {
      await readiness.open(issueId);
      await pass(31_000, 31_000);
    }
  }

  it('it may not write the issue: ten openings cost one attempt, and an hour later it tries again', async () => {
    answerWrites(() => jsonResponse(403, { errorMessages: ['You do not have permission to edit issues in this project.'], errors: {} }));
    await openAgainAndAgain(10);
    expect(await tries()).toBe(1);
    app.workbench.jira.faults.before = undefined;
    await pass(60 * MINUTE_MS, MINUTE_MS);
    expect(readiness.property(issueId)).toEqual(forged);
    await openAgainAndAgain(1);
    expect(readiness.property(issueId)).toEqual(written);
  });

  it('it is to come again in half an hour: it does then, by itself, and not before', async () => {
    answerWrites(() => jsonResponse(429, { errorMessages: ['Rate limit exceeded.'], errors: {} }, { 'retry-after': '1800' }));
    await openAgainAndAgain(3);
    await pass(27 * MINUTE_MS, MINUTE_MS / 2);
    expect(await tries()).toBe(1);
    app.workbench.jira.faults.before = undefined;
    await pass(3 * MINUTE_MS, MINUTE_MS / 2);
    expect(readiness.property(issueId)).toEqual(written);
    expect(readiness.writes(issueId)).toBe(2);
  });
});
