import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import { people, startApp, type App } from '../../support/app';
import { readinessOf, textDoc } from './readiness-app';

describe('what ends a sign-off', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeAll(async () => {
    app = await startApp();
    readiness = readinessOf(app);
    await readiness.configure({ estimateField: 'customfield_10016' });
  });
  afterAll(() => app.close());

  async function signed(): Promise<string> {
    const issueId = readiness.newIssue();
    await readiness.signNow(issueId);
    return issueId;
  }
  const attach = (issueId: string, filename: string) =>
    app.workbench.jira.attachAs('site', people.member, readiness.keyOf(issueId), { filename, mimeType: 'text/plain', size: 10 });
  const expired = async (issueId: string): Promise<number> => (await readiness.actions(issueId)).filter((action) => action === 'readiness.expired').length;

  it.each([
    ['summary', (issueId: string) => readiness.edit(issueId, { summary: 'Berth list is empty after the third click' })],
    ['description', (issueId: string) => readiness.describe(issueId, 'The list is empty.')],
    ['environment', (issueId: string) => readiness.edit(issueId, { environment: textDoc('Terminal 3') })],
    ['type', (issueId: string) => readiness.edit(issueId, { issuetype: { name: 'Task' } })],
    ['components', (issueId: string) => readiness.edit(issueId, { components: [{ name: 'Kiosk' }] })],
    ['estimate', (issueId: string) => readiness.edit(issueId, { customfield_10016: 5 })],
    ['attachments', (issueId: string) => attach(issueId, 'trace.log')],
  ] as const)('an edit of %s does, in the panel at once and in the log once', async (part, edit) => {
    const issueId = await signed();
    edit(issueId);
    // Another type is measured by another definition.
    const parts = part === 'type' ? ['type', 'definition'] : [part];
    expect((await readiness.open(issueId)).signOff?.expired?.parts).toEqual(parts);
    await readiness.settle();
    expect(await expired(issueId)).toBe(1);
    const view = await readiness.open(issueId);
    expect(view.signOff?.expired).toEqual({ parts, score: view.score });
    await readiness.settle();
    expect(await expired(issueId)).toBe(1);
  });

  it('several edits at once are one end, with every part of them', async () => {
    const issueId = await signed();
    readiness.edit(issueId, { summary: 'Other words', environment: textDoc('Terminal 3') });
    attach(issueId, 'trace.log');
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff?.expired?.parts).toEqual(['summary', 'environment', 'attachments']);
    expect(await expired(issueId)).toBe(1);
  });

  it('an end that was seen stays, also when the edit is taken back; one nobody saw was none', async () => {
    const [seen, unseen] = [await signed(), await signed()];
    const { summary } = app.issue(seen);
    for (const issueId of [seen, unseen]) {
      readiness.edit(issueId, { summary: 'Other words' });
      if (issueId === seen) await readiness.settle();
      readiness.edit(issueId, { summary });
    }
    await readiness.settle();
    expect((await readiness.open(seen)).signOff?.expired?.parts).toEqual(['summary']);
    expect((await readiness.open(unseen)).signOff?.expired).toBeNull();
  });

  it('of an issue with a security level, which only people look at, the first who sees the edit puts the end on record', async () => {
    const issueId = readiness.newIssue();
    readiness.restrict(issueId);
    await readiness.signOff(issueId, (await readiness.open(issueId, 'projectAdmin')).sight, false, 'projectAdmin');
    const { summary } = app.issue(issueId);
    readiness.edit(issueId, { summary: 'Other words' });
    await readiness.settle();
    expect(await expired(issueId)).toBe(0);
    expect((await readiness.open(issueId, 'projectAdmin')).signOff?.expired?.parts).toEqual(['summary']);
    expect(await expired(issueId)).toBe(1);
    readiness.edit(issueId, { summary });
    expect((await readiness.open(issueId, 'projectAdmin')).signOff?.expired?.parts).toEqual(['summary']);
    expect(await expired(issueId)).toBe(1);
  });

  it.each([
    ['a label', (issueId: string) => readiness.edit(issueId, { labels: ['fast-lane'] })],
    ['a priority', (issueId: string) => readiness.edit(issueId, { priority: { name: 'Low' } })],
    ['an assignee', (issueId: string) => readiness.edit(issueId, { assignee: { accountId: people.member } })],
    ['a due date', (issueId: string) => readiness.edit(issueId, { duedate: '2026-03-01' })],
    ['another status', (issueId: string) => readiness.transition(issueId, '21')],
    ['a link', (issueId: string) => readiness.block(issueId, readiness.newIssue())],
    ['a comment', (issueId: string) => app.workbench.jira.commentAs('site', people.member, readiness.keyOf(issueId), { body: textDoc('Which browser was it?') })],
  ] as const)('%s does not', async (_, edit) => {
    const issueId = await signed();
    edit(issueId);
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff).toMatchObject({ score: 100, expired: null });
    await readiness.settle();
    expect(await expired(issueId)).toBe(0);
  });

  it('other points and another threshold do not: what is asked for is the same', async () => {
    const issueId = await signed();
    await readiness.configure({ weights: { critical: 50, warning: 30, info: 20 }, threshold: 100 });
    readiness.edit(issueId, { priority: { name: 'Low' } });
    await readiness.settle();
    expect((await readiness.open(issueId)).signOff?.expired).toBeNull();
    await readiness.configure({ weights: defaultReadiness.weights, threshold: defaultReadiness.threshold });
  });

  it('another definition for the type does, for issues of that type alone', async () => {
    const [bug, task] = [await signed(), readiness.newIssue({ issuetype: { name: 'Task' } })];
    await readiness.signNow(task, true);
    const { typeId } = app.issue(bug);
    await readiness.configure({ definitions: { [typeId]: { rules: { ...defaultDefinitions.bug.rules, component: 'warning' }, judged: [] } } });
    const view = await readiness.open(bug);
    expect(view).toMatchObject({ score: 88, signOff: { score: 100, expired: { parts: ['definition'], score: 88 } } });
    expect((await readiness.open(task)).signOff?.expired).toBeNull();
    await readiness.settle();
    expect([await expired(bug), await expired(task)]).toEqual([1, 0]);
    await readiness.configure({ definitions: {} });
    expect((await readiness.open(bug)).signOff?.expired?.parts).toEqual(['definition']);
  });

  it('a definition that says what the default says does not', async () => {
    const issueId = await signed();
    const { typeId } = app.issue(issueId);
    const { rules } = defaultDefinitions.bug;
    await readiness.configure({ definitions: { [typeId]: { judged: [], rules: Object.fromEntries(Object.entries(rules).reverse()) } } });
    expect((await readiness.open(issueId)).signOff?.expired).toBeNull();
    await readiness.configure({ definitions: {} });
  });
});
