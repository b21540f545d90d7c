import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { noFaults } from '../../../workbench/host/faults';
import { startApp, type App } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';
import { checkLog } from './check-log';
import { contradictionsOfSignOff, readinessLog, type ReadinessLog } from './readiness-log';

const OutcomeSchema = z.object({ action: z.string(), payload: z.string().transform((json) => z.looseObject({ proposalId: z.string(), attempt: z.number() }).parse(JSON.parse(json))) });

/** What leaves something to write in the background, and what Jira holds in the end. */
const occasions = [
  { name: 'a new issue', signedOff: 'no', signs: false, edits: false },
  { name: 'a sign-off', signedOff: 'yes', signs: true, edits: false },
  { name: 'an edit after a sign-off', signedOff: 'expired', signs: true, edits: true },
] as const;
type Occasion = (typeof occasions)[number];

describe('crash matrix: publishing readiness', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let log: ReadinessLog;
  /** Writes of the property that Jira took, by issue: what it says afterwards. */
  const taken = new Map<string, string[]>();
  let cells = 0;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    log = readinessLog(app);
    await readiness.configure({ publish: true });
    app.workbench.jira.faults.after = ({ method, path, body }) => {
      const [, issueId] = /\/issue\/(\d+)\/properties\/plumbline\.readiness$/.exec(path) ?? [];
      if (method === 'PUT' && issueId) taken.set(issueId, [...(taken.get(issueId) ?? []), JSON.stringify(body)]);
      return undefined;
    };
  });
  afterAll(async () => {
    console.info(`crash matrix: publishing readiness: ${cells} cells`);
    await app.close();
  });

  const run = () => app.clock.runUntilSettled(app.workbench.settle());

  /** Everything but the delivery itself has happened: it comes due with the next `run`. */
  async function waiting({ signs, edits }: Occasion): Promise<string> {
    const issueId = readiness.newIssue();
    if (signs) {
      await readiness.settle();
      await readiness.signNow(issueId);
      if (edits) {
        await readiness.settle();
        readiness.describe(issueId, 'The list is empty.');
      }
    }
    await run();
    await app.clock.advance(6_000);
    taken.delete(issueId);
    return issueId;
  }

  async function callsOfLivingDelivery(occasion: Occasion) {
    await waiting(occasion);
    const from = app.workbench.history.length;
    await run();
    const made = app.workbench.history.slice(from);
    const consumer = made.find(({ label }) => label.includes('/properties/'))?.invocationId;
    return made.filter(({ invocationId }) => invocationId === consumer);
  }

  /** Later deliveries and the schedule come by, and nobody opens the issue. */
  async function comeToAnEnd(): Promise<void> {
    app.setFaults({});
    for (let minute = 0; minute < 8; minute++) {
      await app.clock.advance(60_000);
      await run();
    }
    await app.clock.runUntilSettled(app.workbench.runSchedule('site', 'reconcile-changes-often'));
  }

  async function contradictionsOf(issueId: string, { signedOff }: Occasion): Promise<string[]> {
    const rows = await app.workbench.sql.query('site', "SELECT action, payload FROM audit_log WHERE issue_id = ? AND action LIKE 'change.%'", [issueId]);
    const events = z.array(OutcomeSchema).parse(rows);
    const named = (...actions: string[]) =>
      events.flatMap(({ action, payload }) => (actions.includes(action) ? [`${payload.proposalId}:${payload.attempt}`] : [])).sort();
    const writes = taken.get(issueId) ?? [];
    const property = readiness.property(issueId) as { signedOff?: string } | undefined;
    return [
      ...(property?.signedOff === signedOff ? [] : [`Jira says ${property?.signedOff}`]),
      ...(String(named('change.intended')) === String(named('change.applied', 'change.failed')) ? [] : ['an intent without an outcome']),
      ...(writes.length > named('change.applied').length ? [`written ${writes.length} times, ${named('change.applied').length} times in the log`] : []),
      ...(await contradictionsOfSignOff(log, issueId)),
      ...((await log.reports(issueId)).filter(({ superseded }) => superseded === 0).length === 1 ? [] : ['not one newest report']),
    ];
  }

  it.each(occasions)('$name: dead before any call of its delivery, which comes again: written once', { timeout: 300_000 }, async (occasion) => {
    await callsOfLivingDelivery(occasion);
    const calls = await callsOfLivingDelivery(occasion);
    expect(calls.filter(({ service, method }) => service === 'jira' && method === 'PUT')).toHaveLength(1);
    const problems: string[] = [];
    for (const { number, label } of calls) {
      const issueId = await waiting(occasion);
      app.setFaults({ killAtCall: number });
      await run();
      await comeToAnEnd();
      const written = taken.get(issueId)?.length;
      const found = [...(await contradictionsOf(issueId, occasion)), ...(written === 1 ? [] : [`written ${written} times`])];
      problems.push(...found.map((problem) => `killed before call ${number} (${label.replaceAll(/\d{4,}/g, 'N')}): ${problem}`));
      cells++;
    }
    expect(problems).toEqual([]);
  });

  it.each(occasions)('$name: delivered to two consumers at once: written once', { timeout: 120_000 }, async (occasion) => {
    for (let time = 0; time < 5; time++) {
      app.setFaults({ duplicateEvents: true });
      const issueId = await waiting(occasion);
      await run();
      await comeToAnEnd();
      expect(await contradictionsOf(issueId, occasion)).toEqual([]);
      expect(taken.get(issueId)).toHaveLength(1);
    }
  });

  it('delivered to two consumers at once, one of which dies before any of its calls: written once', { timeout: 300_000 }, async () => {
    const [occasion] = occasions;
    const calls = await callsOfLivingDelivery(occasion);
    const problems: string[] = [];
    for (const { number, label } of calls) {
      app.setFaults({ duplicateEvents: true });
      const issueId = await waiting(occasion);
      const from = app.workbench.history.length;
      let begun = 0;
      app.workbench.setFaults('site', {
        ...noFaults,
        get killAtCall() {
          return begun++ === 0 ? number : null;
        },
      });
      await run();
      const consumers = new Set(app.workbench.history.slice(from).map(({ invocationId }) => invocationId));
      await comeToAnEnd();
      const written = taken.get(issueId)?.length;
      const found = [
        ...(consumers.size >= 2 ? [] : ['one consumer']),
        ...(await contradictionsOf(issueId, occasion)),
        ...(written === 1 ? [] : [`written ${written} times`]),
      ];
      problems.push(...found.map((problem) => `killed before call ${number} (${label.replaceAll(/\d{4,}/g, 'N')}): ${problem}`));
      cells++;
    }
    expect(problems).toEqual([]);
  });

  it('verifyAuditLog: the log of all of it is whole', async () => {
    expect(await checkLog(app)).toEqual([]);
  });
});
