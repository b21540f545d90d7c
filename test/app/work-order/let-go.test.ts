import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PlumblineError } from '../../../src/domain/errors';
import { defaultProjectSettings } from '../../../src/domain/settings/project-settings';
import type { WorkOrder } from '../../../src/domain/work-order/work-order';
import { draftWorkOrder, type DraftPorts } from '../../../src/usecases/work-order/draft-work-order';
import { dataOf, startApp, type App } from '../../support/app';
import { factsOf } from '../../domain/readiness/rules/facts';
import { workOrdersOf } from './work-order-app';

const down = new PlumblineError('storage_unavailable', 'down');

/** A person has the order of an issue with a security level written; whether the mark can be ended, and the order kept, is given. */
async function drafting({ ends, keeps = () => Promise.resolve(true) }: { ends: () => Promise<void>; keeps?: () => Promise<boolean> }) {
  const facts = factsOf('Show the deck of a seat', { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Show the deck.' }] }] });
  const issue = { ...facts.issue, restricted: true };
  const told: string[] = [];
  const kept: WorkOrder[] = [];
  const ports: {
    [Port in keyof DraftPorts]: Partial<DraftPorts[Port]>;
  } = {
    clock: { now: () => 0, remainingMs: () => 20_000 },
    random: { newId: () => 'request' },
    settings: { getSettings: () => Promise.resolve({ version: 0, settings: defaultProjectSettings }) },
    tracker: { getIssue: () => Promise.resolve(issue), getEditableIssue: () => Promise.resolve({ issue, editable: { priority: null, type: null, components: null, labels: null } }) },
    factsReader: { readFacts: () => Promise.resolve({ ...facts, issue }) },
    readiness: { listReports: () => Promise.resolve([]), findSignOff: () => Promise.resolve(undefined) },
    workOrders: {
      findNewest: () => Promise.resolve(undefined),
      findWorkOrder: () => Promise.resolve(undefined),
      saveWorkOrder: async (order) => (await keeps()) && kept.push(order) > 0,
    },
    workOrderMarks: { isDrafting: () => Promise.resolve(false), begin: () => Promise.resolve(true), end: ends },
    workOrderQueue: {},
    model: { listModels: () => Promise.resolve([]) },
    past: {},
    audit: { record: (events) => Promise.resolve(told.push(...events.map(({ action }) => action))) },
  };
  // The rest of each port is of no concern here.
  const state = draftWorkOrder(ports as DraftPorts, { issueId: issue.snapshot.id, profile: 'default', actor: { type: 'user', accountId: 'u' }, correlationId: 'c' });
  return { told, kept, answer: await state.then(({ order }) => order?.id, (thrown: unknown) => thrown) };
}

describe('a work order whose mark cannot be ended', () => {
  it('written, it is the order that counts: no failure is told or recorded', async () => {
    const { told, kept, answer } = await drafting({ ends: () => Promise.reject(down) });
    expect(answer).toBe('request');
    expect(kept).toHaveLength(1);
    expect(told).toEqual(['analysis.requested', 'workorder.drafted']);
  });

  it('failed, the failure itself is recorded and told', async () => {
    const gone = new PlumblineError('not_found', 'deleted meanwhile');
    const { told, answer } = await drafting({ ends: () => Promise.reject(down), keeps: () => Promise.reject(gone) });
    expect(answer).toBe(gone);
    expect(told.at(-1)).toBe('analysis.failed');
  });
});

describe('a work order that fails in the background', () => {
  let app: App;
  beforeAll(async () => {
    app = await startApp();
  });
  afterAll(() => app.close());

  it('stands in the log of its issue and project', async () => {
    const orders = workOrdersOf(app);
    const issueId = orders.newStory();
    dataOf(await orders.draft(issueId));
    orders.restrict(issueId);
    await orders.settle();
    const [failed] = await app.workbench.sql.query('site', "SELECT project_id, issue_key FROM audit_log WHERE action = 'analysis.failed' AND issue_id = ?", [issueId]);
    const { projectId, key } = app.issue(issueId);
    expect(failed).toEqual({ project_id: projectId, issue_key: key });
  });
});
