import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { readinessCalls } from '../../../src/contract/calls/readiness';
import { workOrderSections } from '../../../src/domain/work-order/section';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { createPerfect } from '../../../workbench/simulators/llm/scripted/perfect';
import { toolArguments } from '../../../workbench/simulators/llm/stand-in/tool-arguments';
import { codeOf, dataOf, people, startApp, type App } from '../../support/app';
import { STORY, workOrdersOf } from './work-order-app';

describe('a work order', () => {
  let app: App;
  let orders: ReturnType<typeof workOrdersOf>;
  beforeAll(async () => {
    app = await startApp();
    orders = workOrdersOf(app);
  });
  afterEach(async () => {
    app.setFaults({});
    await app.clock.advance(5 * 60_000);
  });
  afterAll(() => app.close());

  const allText = `Show the deck of a seat ${JSON.stringify(STORY)}`;

  it('draftWorkOrder: is written in the background, whoever closes the panel, from the words of the issue', async () => {
    const issueId = orders.newStory();
    expect(await orders.open(issueId)).toMatchObject({ drafting: false, order: null });
    expect(dataOf(await orders.draft(issueId))).toMatchObject({ drafting: true, order: null });
    expect(await orders.open(issueId)).toMatchObject({ drafting: true, order: null });
    await orders.settle();
    const { drafting, order } = await orders.open(issueId);
    expect(drafting).toBe(false);
    expect(order).toMatchObject({ profile: 'default', answeredBy: 'model', modelProblem: null, textChanged: false, gone: 0, dropped: 0 });
    const names = order?.sections.map(({ section }) => section) ?? [];
    expect(names).toEqual(workOrderSections.filter((section) => names.includes(section)));
    expect(names).toEqual(expect.arrayContaining(['objective', 'in_scope', 'out_of_scope', 'assumptions', 'acceptance', 'risks', 'questions']));
    for (const { basis, quote } of order?.sections.flatMap(({ statements }) => statements) ?? []) {
      if (basis === 'issue') expect(allText).toContain(quote?.replace(/^- /, ''));
      else expect(quote).toBeNull();
    }
    expect(order?.subtasks).toHaveLength(3);
    expect(order?.markdown).toContain('# ');
    expect(order?.markdown).toContain(app.issue(issueId).key);
  });

  it('says nothing of blockers that not everybody may see who sees the issue, and counts those that all see', async () => {
    const [waiting, free] = [orders.newStory(), orders.newStory()];
    orders.block(free, app.issueId('OPS-2'));
    const hidden = orders.newStory();
    orders.restrict(hidden);
    orders.block(free, hidden);
    orders.block(waiting, orders.newStory());
    expect((await orders.written(free)).readiness).toMatchObject({ status: 'ready' });
    expect((await orders.written(waiting)).readiness).toMatchObject({ status: 'blocked' });
  });

  it('an issue that is not ready: the order begins by saying so, asks for what is missing and fills nothing in', async () => {
    const issueId = orders.newStory({
      summary: 'Make the checkout better',
      description: textToAdf('The checkout should be nicer and more modern. See what the others do.'),
    });
    const order = await orders.written(issueId, 'agent');
    const { score } = dataOf(await app.call(readinessCalls.openReadiness, { issueId, projectId: app.issue(issueId).projectId }, 'member'));
    expect(order.readiness).toEqual({ score, status: 'needs_clarification' });
    const questions = order.sections.find(({ section }) => section === 'questions')?.statements ?? [];
    expect(questions.map(({ text }) => text)).toContain('How can we tell that it is done? A few points to check are enough.');
    const line = `Readiness ${score} of 100 when drafted, needs clarification: ${questions.length} questions open.`;
    expect(order.markdown.split('\n').slice(0, 3)).toEqual([`# Work order for ${app.issue(issueId).key}: Make the checkout better`, '', line]);
    expect(order.markdown).not.toContain('It is complete');
  });

  it('the log says who asked and what the app wrote, with the model, tokens and counts', async () => {
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    expect(await orders.events(issueId, 'analysis.requested')).toEqual([{ actor: 'user', payload: { task: 'work_order' } }]);
    const [drafted] = await orders.events(issueId, 'workorder.drafted');
    expect(drafted).toMatchObject({ actor: 'app', payload: { workOrderId: order.id, answeredBy: 'model', modelAsked: order.modelAsked, dropped: 0 } });
    expect(drafted?.payload['statements']).toBe(order.sections.reduce((sum, { statements }) => sum + statements.length, 0));
    expect(app.workbench.history.filter(({ service, method, path }) => service === 'jira' && method !== 'GET' && !path.includes('bulkfetch'))).toEqual([]);
  });

  it('pressed twice, or by two people, a model is asked once', async () => {
    const issueId = orders.newStory();
    const from = orders.prompts().length;
    for (const as of ['member', 'member', 'projectAdmin'] as const) expect(dataOf(await orders.draft(issueId, 'default', as)).drafting).toBe(true);
    await orders.settle();
    expect(orders.prompts().length - from).toBe(1);
    expect(await orders.stored(issueId)).toHaveLength(1);
    const both = await Promise.all([orders.draft(issueId, 'qa'), orders.draft(issueId, 'qa', 'projectAdmin')]);
    for (const answer of both) expect(dataOf(answer).drafting).toBe(true);
    await orders.settle();
    expect(orders.prompts().length - from).toBe(2);
    expect(await orders.stored(issueId)).toHaveLength(2);
    expect((await orders.open(issueId)).order?.profile).toBe('qa');
  });

  it('delivered twice at once it is one order and one event, and the event is about that order', async () => {
    app.setFaults({ duplicateEvents: true });
    const standIn = app.workbench.llm.backend();
    let answers = 0;
    // Two answers that differ, so that it shows whose is kept.
    app.workbench.llm.setBackend(createPerfect({
      models: standIn.models,
      answer: (request) => ({ ...toolArguments(request), risks: Array.from({ length: ++answers }, (_, at) => ({ text: `It may fail in way ${'abc'[at]}.`, quote: '' })) }),
    }));
    const issueId = orders.newStory();
    const { sections } = await orders.written(issueId);
    // The second delivery may come when the first is done, and then asks nobody.
    expect(answers).toBeGreaterThan(0);
    expect(await orders.stored(issueId)).toHaveLength(1);
    const drafted = await orders.events(issueId, 'workorder.drafted');
    expect(drafted.map(({ payload }) => payload['statements'])).toEqual([sections.reduce((sum, { statements }) => sum + statements.length, 0)]);
    app.workbench.llm.setBackend(standIn);
  });

  it('of an issue with a security level it is written at once, as the person, and never by the app', async () => {
    const issueId = app.issueId('HARB-215');
    const answer = await orders.draft(issueId, 'default', 'projectAdmin');
    const { drafting, order } = dataOf(answer);
    expect([drafting, order?.answeredBy]).toEqual([false, 'model']);
    expect(answer.calls.filter(({ service, provider }) => service === 'jira' && provider !== 'user')).toEqual([]);
    expect(answer.calls.some(({ label }) => label.includes('queue') || label.includes('events'))).toBe(false);
    expect(await orders.events(issueId, 'workorder.drafted')).toMatchObject([{ actor: 'user' }]);
    expect((await orders.open(issueId, 'projectAdmin')).drafting).toBe(false);
  });

  it('one that gets a security level while it waits is not read by the app: the log says so, the panel stops waiting', async () => {
    const issueId = orders.newStory();
    dataOf(await orders.draft(issueId));
    orders.restrict(issueId);
    const from = orders.prompts().length;
    await orders.settle();
    expect(orders.prompts().length).toBe(from);
    expect(await orders.open(issueId, 'projectAdmin')).toMatchObject({ drafting: false, order: null });
    expect(await orders.events(issueId, 'analysis.failed')).toHaveLength(1);
  });

  it.each([
    ['down', 'unavailable'],
    ['rate-limited', 'rate_limited'],
    ['refusing', 'refused'],
    ['malformed', 'invalid_answer'],
    ['truncated', 'truncated'],
  ] as const)('with a model that is %s the rules write it and it says so', async (model, problem) => {
    app.setFaults({ model });
    const issueId = orders.newStory();
    const order = await orders.written(issueId);
    expect(order).toMatchObject({ answeredBy: 'rules', modelProblem: problem });
    expect(order.sections.length).toBeGreaterThan(2);
    for (const { basis, quote } of order.sections.flatMap(({ statements }) => statements)) expect(quote !== null).toBe(basis === 'issue');
  });

  it('what rests on words that were edited away is left out and counted', async () => {
    const issueId = orders.newStory();
    const before = await orders.written(issueId);
    orders.describe(issueId, 'Passengers must see the deck of their seat before they pay.');
    const { order } = await orders.open(issueId);
    expect(order?.textChanged).toBe(true);
    expect(order?.gone).toBeGreaterThan(0);
    expect(order?.markdown).not.toContain('boarding card');
    expect(order?.subtasks.length).toBeLessThan(before.subtasks.length);
    orders.edit(issueId, { description: STORY });
    expect((await orders.open(issueId)).order).toMatchObject({ textChanged: false, gone: 0 });
  });

  it('the profile of an agent ends in a prompt, and every profile is written', async () => {
    for (const profile of ['strict', 'qa', 'regulated', 'agent'] as const) {
      const order = await orders.written(orders.newStory(), profile);
      expect(order.profile).toBe(profile);
      if (profile === 'agent') expect(order.markdown).toMatch(/prompt/i);
      await app.clock.advance(60_000);
    }
  });

  it('who may only look may read it and not have it written; who may not look gets nothing', async () => {
    const issueId = orders.newStory();
    expect(codeOf(await orders.draft(issueId, 'default', 'viewer'))).toBe('forbidden');
    expect(codeOf(await orders.draft(issueId, 'default', 'outsider'))).toBe('not_found');
    await orders.written(issueId);
    expect((await orders.open(issueId, 'viewer')).order).not.toBeNull();
    expect(codeOf(await orders.draft(app.issueId('HARB-215')))).toBe('not_found');
    expect(people.member).toBe(orders.person);
    expect(await orders.events(issueId, 'analysis.requested')).toHaveLength(1);
  });
});
