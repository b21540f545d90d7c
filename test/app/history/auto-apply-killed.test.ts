import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { issuePanelCalls } from '../../../src/contract/calls/issue-panel';
import { appUser } from '../../../workbench/simulators/jira/site';
import { dataOf, people, triageOf } from '../../support/app';
import { startAutoTriage, writesSince, type AutoTriage } from './auto-triage';
import { letItRead, runSchedule, settle } from './reading-past';

describe('automatic triage with a dial, delivered as Forge delivers', () => {
  let auto: AutoTriage;
  beforeAll(async () => {
    auto = await startAutoTriage();
  });
  afterAll(() => auto.app.close());
  afterEach(async () => {
    auto.app.setFaults({});
    faults().before = undefined;
    await auto.rest();
  });

  const faults = () => auto.app.workbench.jira.faults;

  /** A new issue in the queue whose first delivery met a Jira that was down: what comes next is a delivery of its own. */
  async function waiting() {
    await auto.rest();
    const issue = auto.create();
    faults().before = ({ method, path }) =>
      method === 'GET' && path.includes(`/issue/${issue.id}`) ? new Response('{}', { status: 503 }) : undefined;
    await settle(auto.app);
    faults().before = undefined;
    expect(await auto.actions(issue.id)).toEqual([]);
    return issue;
  }
  async function toNextDelivery(): Promise<void> {
    const due = auto.app.workbench.queue.nextDueAt();
    if (due === undefined) throw new Error('nothing is left in the queue');
    await auto.app.clock.advance(Math.max(0, due - auto.app.clock.now()) + 1_000);
  }
  /** Whatever happened: later deliveries and schedules come by, and nobody opens the issue. */
  async function comeToAnEnd(): Promise<void> {
    auto.app.setFaults({});
    await letItRead(auto.app, 2);
    await auto.app.clock.advance(10 * 60_000);
    await runSchedule(auto.app, 'reconcile-changes-often');
    await letItRead(auto.app, 2);
  }
  async function storyOf(issue: { id: string; key: string }) {
    const actions = await auto.actions(issue.id);
    const count = (action: string) => actions.filter((one) => one === action).length;
    return {
      components: auto.componentsOf(issue.key),
      edits: auto.app.issue(issue.key).changes.map(({ authorId }) => authorId),
      applied: count('change.applied'),
      open: count('change.intended') - count('change.applied') - count('change.failed'),
      completed: count('analysis.completed'),
    };
  }
  const once = { components: ['Timetable import'], edits: [appUser.accountId], applied: 1, open: 0 };

  it('events delivered twice: written once', async () => {
    auto.app.setFaults({ duplicateEvents: true });
    const issue = await auto.created();
    await comeToAnEnd();
    expect(await storyOf(issue)).toMatchObject({ ...once, completed: 1 });
  });

  it('Jira takes the write and the gateway says it did not: written once, and found', async () => {
    const issue = auto.create();
    auto.app.setFaults({ jira5xxAfterWrite: true });
    await settle(auto.app);
    await comeToAnEnd();
    expect(await storyOf(issue)).toMatchObject(once);
  });

  it('Jira refuses the write: nothing is tried again, and it is open to people', async () => {
    const issue = auto.create();
    faults().before = ({ method }) => (method === 'PUT' ? new Response('{"errors":{"components":"no"}}', { status: 400 }) : undefined);
    const before = auto.app.workbench.history.length;
    await settle(auto.app);
    faults().before = undefined;
    await comeToAnEnd();
    expect(writesSince(auto.app, before)).toHaveLength(1);
    expect(await storyOf(issue)).toMatchObject({ components: [], applied: 0, open: 0 });
    const { suggestions } = triageOf(dataOf(await auto.app.call(issuePanelCalls.openIssuePanel, { issueId: issue.id }, 'member')));
    expect(suggestions.find(({ field }) => field === 'components')?.status).toBe('failed');
  });

  /** The platform calls of a delivery that lives; the second of its process, which remembers what the first looked up. */
  async function callsOfLivingDelivery(): Promise<readonly string[]> {
    await waiting();
    const before = auto.app.workbench.history.length;
    await toNextDelivery();
    await settle(auto.app);
    const calls = auto.app.workbench.history.slice(before);
    const consumer = calls.find(({ label }) => label === 'sql INSERT proposals')?.invocationId;
    return calls.filter(({ invocationId }) => invocationId === consumer).map(({ label }) => label.replaceAll(/\d{4,}/g, 'N'));
  }

  it('dead before any call of its delivery, which comes again: written once, or told to people', { timeout: 300_000 }, async () => {
    const calls = await callsOfLivingDelivery();
    const problems: string[] = [];
    for (const [index, label] of calls.entries()) {
      for (const duplicateEvents of [false, true]) {
        const issue = await waiting();
        await toNextDelivery();
        auto.app.setFaults({ killAtCall: index + 1, duplicateEvents });
        await settle(auto.app);
        auto.app.setFaults({ duplicateEvents });
        await comeToAnEnd();
        const story = await storyOf(issue);
        const { completed, ...written } = story;
        // What was meant and never sent is left to people, and they are told that it failed: see the next test.
        const wanted = label.includes('PUT') ? { components: [], edits: [], applied: 0, open: 0 } : once;
        if (JSON.stringify(written) !== JSON.stringify(wanted) || completed < 1) problems.push(`killed at call ${index + 1} (${label})${duplicateEvents ? ', delivered twice' : ''}: ${JSON.stringify(story)}`);
      }
    }
    console.info(`automatic writes, kill test: ${2 * calls.length} cells`);
    expect(problems).toEqual([]);
    expect(calls.filter((label) => label.includes('PUT'))).toHaveLength(1);
    expect(calls.length).toBeGreaterThan(20);
  });

  it('dead before the write was sent: nothing is written, and it is left to a person', async () => {
    const put = (await callsOfLivingDelivery()).findIndex((label) => label.includes('PUT'));
    const issue = await waiting();
    await toNextDelivery();
    auto.app.setFaults({ killAtCall: put + 1 });
    await settle(auto.app);
    await comeToAnEnd();
    expect(await storyOf(issue)).toMatchObject({ components: [], edits: [] });
  });

  it('dead after Jira took the write, and a person takes it back before anything comes again: theirs stands', async () => {
    const calls = await callsOfLivingDelivery();
    const put = calls.findIndex((label) => label.includes('PUT'));
    const issue = await waiting();
    await toNextDelivery();
    auto.app.setFaults({ killAtCall: put + 2 });
    await settle(auto.app);
    auto.app.setFaults({});
    expect(auto.componentsOf(issue.key)).toEqual(['Timetable import']);
    auto.app.workbench.jira.editIssueAs('site', people.member, issue.key, { fields: { components: [] } });
    await comeToAnEnd();
    expect(auto.componentsOf(issue.key)).toEqual([]);
    expect((await storyOf(issue)).edits).toEqual([appUser.accountId, people.member]);
  });

  it('dead before Jira took the write, and a person chooses before it comes again: theirs stands', async () => {
    const calls = await callsOfLivingDelivery();
    const put = calls.findIndex((label) => label.includes('PUT'));
    const issue = await waiting();
    await toNextDelivery();
    auto.app.setFaults({ killAtCall: put + 1 });
    await settle(auto.app);
    auto.app.setFaults({});
    auto.app.workbench.jira.editIssueAs('site', people.member, issue.key, { fields: { components: [{ name: 'Payments' }] } });
    await comeToAnEnd();
    expect(await storyOf(issue)).toMatchObject({ components: ['Payments'], edits: [people.member], applied: 0, open: 0 });
  });
});
