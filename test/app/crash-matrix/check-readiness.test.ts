import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { ReadinessReportSchema } from '../../../src/domain/readiness/report';
import type { RecordedCall } from '../../../workbench/host/recorded-call';
import { createPerfect } from '../../../workbench/simulators/llm/scripted/perfect';
import { createStandIn } from '../../../workbench/simulators/llm/stand-in/stand-in';
import { dataOf, startApp, type App } from '../../support/app';
import { readinessOf } from '../readiness/readiness-app';
import { deathsOf, expectDeath } from './kill-points';
import { contradictionsOfSignOff, readinessLog, type ReadinessLog } from './readiness-log';

const judged = [
  { id: 'own-browser', title: 'Browser named', guidance: 'Names the browser and its version.', severity: 'warning' as const },
  { id: 'own-customer', title: 'Customer named', guidance: 'Names the customer who met it.', severity: 'critical' as const },
];

/** A check that asks a model, and that finds out on the way that an edit ended a sign-off. */
describe('crash matrix: checking readiness with a model', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let log: ReadinessLog;
  let calls: readonly RecordedCall[] = [];
  let cells = 0;
  beforeAll(async () => {
    const verdicts = judged.map(({ id }) => ({ criterion: id, verdict: 'not_met', quote: '' }));
    app = await startApp({ model: createPerfect({ models: createStandIn().models, answer: () => ({ verdicts }) }) });
    readiness = readinessOf(app);
    log = readinessLog(app);
    const { typeId } = app.issue(readiness.newIssue());
    await readiness.configure({ definitions: { [typeId]: { rules: defaultDefinitions.bug.rules, judged } } });
    for (let time = 0; time < 2; time++) {
      const living = await check(await edited());
      dataOf(living);
      calls = living.calls;
    }
  });
  afterAll(async () => {
    console.info(`crash matrix: checking readiness: ${cells} cells (${calls.length} platform calls)`);
    await app.close();
  });

  const check = (issueId: string) => app.call(readinessCalls.checkReadiness, { issueId }, 'member');

  /** Signed, and edited since; no event of that edit has arrived yet. */
  async function edited(): Promise<string> {
    await app.clock.advance(2_000);
    const issueId = readiness.newIssue();
    await readiness.signNow(issueId, true);
    await app.clock.advance(2_000);
    readiness.edit(issueId, { summary: 'Berth list is empty after the third click' });
    return issueId;
  }

  /** A report is there whole or not at all, and what it says of a model was asked for. */
  async function halfReports(issueId: string): Promise<string[]> {
    const actions = (await log.events(issueId)).map(({ action }) => action);
    return (await log.reports(issueId)).flatMap((row) => {
      const report = ReadinessReportSchema.safeParse(JSON.parse(row.report));
      if (!report.success) return ['a report nobody can read'];
      const { judgements, modelAsked, score, findings } = report.data;
      return [
        ...([0, judged.length].includes(judgements.length) ? [] : [`${judgements.length} of ${judged.length} verdicts`]),
        ...(modelAsked === null || actions.includes('analysis.requested') ? [] : ['a model was asked and nothing says so']),
        ...(score === Math.max(0, 100 - findings.reduce((sum, { points }) => sum + points, 0)) ? [] : ['points that do not add up']),
      ];
    });
  }

  it('killed anywhere and asked for again: no half report, one for each state, the end of the sign-off recorded once', { timeout: 300_000 }, async () => {
    const problems: string[] = [];
    for (const death of deathsOf(calls)) {
      const issueId = await edited();
      await expectDeath(app.call(readinessCalls.checkReadiness, { issueId }, 'member', { killAt: death.killAt }), death);
      const atOnce = [...(await halfReports(issueId)), ...(await contradictionsOfSignOff(log, issueId))];
      const open = await readiness.open(issueId);
      if (![0, judged.length].includes(open.unjudged)) atOnce.push(`${open.unjudged} criteria unjudged`);
      await app.clock.advance(2_000);
      const view = dataOf(await check(issueId));
      const [reports, events] = [await log.reports(issueId), await log.events(issueId)];
      const count = (action: string) => events.filter((event) => event.action === action).length;
      const told = {
        unjudged: view.unjudged,
        byModel: view.findings.filter(({ by }) => by === 'model').length,
        ended: view.signOff?.expired?.parts,
        states: new Set(reports.map(({ state }) => state)).size,
        newest: reports.filter(({ superseded }) => superseded === 0).length,
        rows: reports.length,
        expired: count('readiness.expired'),
        isRecorded: count('readiness.checked') >= 1,
      };
      const wanted = { unjudged: 0, byModel: 2, ended: ['summary'], states: 2, newest: 1, rows: 2, expired: 1, isRecorded: true };
      if (JSON.stringify(told) !== JSON.stringify(wanted)) atOnce.push(JSON.stringify(told));
      problems.push(...[...atOnce, ...(await halfReports(issueId)), ...(await contradictionsOfSignOff(log, issueId))].map((problem) => `${death.name}: ${problem}`));
      cells++;
    }
    expect(problems).toEqual([]);
  });
});
