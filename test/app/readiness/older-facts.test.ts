import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startApp, type App, type Person } from '../../support/app';
import { readinessOf } from './readiness-app';

describe('somebody edits and confirms while another look is under way', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  beforeEach(async () => {
    app = await startApp();
    readiness = readinessOf(app);
  });
  afterEach(() => app.close());

  /** Has something happen after Jira answered a read of the issue and before SQL, which is slow, answers what was asked beside it. */
  function whileReading(issueId: string, happen: () => Promise<unknown>): { readonly done: () => boolean } {
    const { jira } = app.workbench;
    let isDone = false;
    app.setFaults({ slowSqlMs: 1_000 });
    jira.faults.before = (call) => {
      if (call.method !== 'GET' || !call.path.includes(`/issue/${issueId}?`) || !call.path.includes('plumbline.readiness')) return undefined;
      jira.faults.before = undefined;
      app.setFaults({});
      // The clock does not go on, so that the statements wait.
      const release = app.clock.hold();
      const old = jira.handle(call);
      const body = new ReadableStream<Uint8Array>({
        async start(stream) {
          stream.enqueue(new TextEncoder().encode(await (await old).text()));
          await happen();
          isDone = true;
          release();
          stream.close();
        },
      });
      return new Response(body, { status: 200, headers: { 'content-type': 'application/json' } });
    };
    return { done: () => isDone };
  }
  const expired = async (issueId: string): Promise<number> => (await readiness.actions(issueId)).filter((action) => action === 'readiness.expired').length;

  async function editAndConfirm(issueId: string, as: Person): Promise<void> {
    readiness.edit(issueId, { summary: 'Berth list is empty after the third click' });
    expect(await readiness.signOff(issueId, (await readiness.open(issueId, as)).sight, false, as)).toMatchObject({ ok: true });
  }

  it('the panel with the older text calls the new confirmation good, and puts no end on record, whoever may see the issue', async () => {
    const issueId = readiness.newIssue();
    readiness.restrict(issueId);
    const meanwhile = whileReading(issueId, () => editAndConfirm(issueId, 'projectAdmin'));
    const { signOff } = await readiness.open(issueId, 'projectAdmin');
    expect([meanwhile.done(), signOff]).toEqual([true, expect.objectContaining({ score: 100, expired: null })]);
    expect((await readiness.open(issueId, 'projectAdmin')).signOff?.expired).toBeNull();
    expect(await expired(issueId)).toBe(0);
    readiness.edit(issueId, { summary: 'Something else' });
    expect((await readiness.open(issueId, 'projectAdmin')).signOff?.expired?.parts).toEqual(['summary']);
    expect(await expired(issueId)).toBe(1);
  });

  it('nor does the background, and what it publishes is the new confirmation', async () => {
    await readiness.configure({ publish: true });
    const issueId = readiness.newIssue();
    await readiness.settle();
    readiness.edit(issueId, { summary: 'Berth list is empty after a click' });
    const meanwhile = whileReading(issueId, () => editAndConfirm(issueId, 'member'));
    await readiness.settle();
    expect(meanwhile.done()).toBe(true);
    expect(await expired(issueId)).toBe(0);
    expect(await readiness.open(issueId)).toMatchObject({ published: 'current', signOff: { expired: null } });
    expect(readiness.property(issueId)).toEqual({ score: 100, status: 'ready', signedOff: 'yes' });
  });
});
