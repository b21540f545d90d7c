import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectSettingsCalls } from '../../../src/contract/calls/project-settings';
import { dataOf, people, startApp, type App } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';
import { checkLog } from './check-log';

/** Issues that stay open: more would only make the same calls more often. */
const OPEN = 2;

describe('crash matrix: putting the readiness of a project into search', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let issueIds: readonly string[];
  let cells = 0;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
    await comeToAnEnd();
    // A weight says something about issues that lack something.
    const lacking = readiness.found('readinessScore < 90').slice(0, OPEN);
    issueIds = lacking.map((key) => app.issueId(key));
    for (const key of readiness.found('statusCategory != Done')) if (!lacking.includes(key)) app.workbench.jira.deleteIssueAs('site', people.projectAdmin, key);
    await comeToAnEnd();
  }, 60_000);
  afterAll(async () => {
    console.info(`crash matrix: putting the readiness of a project into search: ${cells} cells`);
    await app.close();
  });

  const run = () => app.clock.runUntilSettled(app.workbench.settle());

  /** Later deliveries and the schedule come by. */
  async function comeToAnEnd(): Promise<void> {
    app.setFaults({});
    for (let minute = 0; minute < 30; minute += 5) {
      await app.clock.advance(5 * 60_000);
      await run();
      await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
      await run();
    }
  }

  /** Another weight, and with it another score of each issue; nothing of the run has happened yet. */
  const another = (cell: number) => readiness.configure({ weights: { critical: 20 + (cell % 2), warning: 10 + (cell % 2), info: 3 + (cell % 2) } });

  const search = async () =>
    dataOf(await app.call(projectSettingsCalls.openProjectSettings, { projectId: app.issue('HARB-1').projectId }, 'projectAdmin')).readiness.search;

  async function callsOfLivingRun(cell: number) {
    await another(cell);
    const from = app.workbench.history.length;
    await run();
    const made = app.workbench.history.slice(from);
    const consumer = made.find(({ label }) => label.includes('/properties/'))?.invocationId;
    await comeToAnEnd();
    return made.filter(({ invocationId }) => invocationId === consumer);
  }

  async function contradictions(before: readonly number[]): Promise<string[]> {
    const { status, seen, failed } = await search();
    const found = [
      ...(status === 'in' && seen === OPEN && failed === 0 ? [] : [`the run says ${status}, ${seen} seen, ${failed} failed`]),
      ...(await app.workbench.sql.query('site', "SELECT COUNT(*) AS open FROM audit_log intended WHERE action = 'change.intended' AND NOT EXISTS (SELECT 1 FROM audit_log WHERE proposal_id = intended.proposal_id AND action IN ('change.applied', 'change.failed'))")).flatMap(
        ({ open }) => (Number(open) === 0 ? [] : [`${String(open)} intents without an outcome`]),
      ),
    ];
    for (const [index, issueId] of issueIds.entries()) {
      const { score, status: now } = await readiness.open(issueId);
      const held = JSON.stringify(readiness.property(issueId));
      if (held !== JSON.stringify({ score, status: now, signedOff: 'no' })) found.push(`Jira holds ${held}, it is ${score}`);
      const writes = readiness.writes(issueId) - (before[index] ?? 0);
      if (writes !== 1) found.push(`written ${writes} times`);
    }
    return found;
  }

  it('dead before any call of a page: everything is there in the end, and written once', { timeout: 600_000 }, async () => {
    const calls = await callsOfLivingRun(1);
    expect(calls.filter(({ service, method }) => service === 'jira' && method === 'PUT')).toHaveLength(OPEN);
    const problems: string[] = [];
    for (const { number, label } of calls) {
      const before = issueIds.map((issueId) => readiness.writes(issueId));
      await another((cells += 1) + 1);
      app.setFaults({ killAtCall: number });
      await run();
      await comeToAnEnd();
      problems.push(...(await contradictions(before)).map((problem) => `killed before call ${number} (${label.replaceAll(/\d{4,}/g, 'N')}): ${problem}`));
    }
    expect(problems).toEqual([]);
  });

  it('verifyAuditLog: the log of all of it is whole', async () => {
    expect(await checkLog(app)).toEqual([]);
  });
});
