import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { auditLogCalls } from '../../../src/contract/calls/audit-log';
import { ATTEMPT_LEASE_MS } from '../../../src/domain/change/change-state';
import { sampleSite } from '../../../workbench/sample/sample-site';
import { dataOf, people, startApp, type App } from '../../support/app';
import { readinessOf } from './readiness-app';

/** The reader of the audit log may edit issues, too. */
const seed = {
  ...sampleSite,
  projects: sampleSite.projects.map((project) => ({ ...project, roles: { ...project.roles, administrators: [people.projectAdmin, people.siteAdmin] } })),
};
const forged = { score: 100, status: 'ready', signedOff: 'yes' };

/** What two deliveries of one moment make is written once; what has to be written anew is not held back by that for long. */
describe('the same value published again', () => {
  let app: App;
  let readiness: ReturnType<typeof readinessOf>;
  let issueId: string;
  let written: unknown;
  beforeAll(async () => {
    app = await startApp({ seed });
    readiness = readinessOf(app);
    await readiness.configure({ publish: true });
  });
  beforeEach(async () => {
    issueId = readiness.newIssue({ summary: 'Broken', description: null });
    await readiness.settle();
    written = readiness.property(issueId);
    expect(written).toMatchObject({ status: 'needs_clarification', signedOff: 'no' });
    // A moment begins.
    await app.clock.advance(2 * ATTEMPT_LEASE_MS - (app.clock.now() % ATTEMPT_LEASE_MS));
  });
  afterAll(() => app.close());

  const run = () => app.clock.runUntilSettled(app.workbench.settle());
  /** Somebody opens the issue, and what that leads to comes due. */
  async function lookedAt(): Promise<void> {
    await readiness.open(issueId);
    await app.clock.advance(5_000);
    await run();
  }
  /** Nobody opens it any more. */
  async function untilNextMoment(): Promise<void> {
    const next = Math.ceil(app.clock.now() / ATTEMPT_LEASE_MS) * ATTEMPT_LEASE_MS + 6_000;
    while (app.clock.now() < next) {
      await app.clock.advance(1_000);
      await run();
    }
  }
  const count = async (action: string) => (await readiness.actions(issueId)).filter((one) => one === action).length;

  it('forged anew within a moment, it is put right at once, and then with the next moment although nobody looks', async () => {
    for (const writes of [1, 2]) {
      readiness.forge(issueId, forged);
      const moment = Math.floor(app.clock.now() / ATTEMPT_LEASE_MS);
      await lookedAt();
      expect(Math.floor(app.clock.now() / ATTEMPT_LEASE_MS)).toBe(moment);
      expect(readiness.property(issueId)).toEqual(writes === 1 ? written : forged);
      if (writes === 2) await untilNextMoment();
      expect(readiness.property(issueId)).toEqual(written);
      expect(readiness.writes(issueId)).toBe(1 + writes);
    }
    expect([await count('change.intended'), await count('change.applied'), await count('proposal.voided')]).toEqual([3, 3, 0]);
    expect((await readiness.open(issueId)).published).toBe('current');
  });

  it('forged otherwise within a moment, it is put right at once', async () => {
    for (const score of [100, 99, 98]) {
      readiness.forge(issueId, { ...forged, score });
      await lookedAt();
      expect(readiness.property(issueId)).toEqual(written);
    }
    expect(readiness.writes(issueId)).toBe(4);
  });

  it('taken back from the audit page within the moment it was written in, it is published again', async () => {
    readiness.forge(issueId, forged);
    await lookedAt();
    expect(readiness.property(issueId)).toEqual(written);
    // Forge SQL takes 150 statements a second, the sweep's among them.
    await app.clock.advance(1_100);
    const rows = await app.workbench.sql.query('site', "SELECT proposal_id FROM audit_log WHERE issue_id = ? AND action = 'change.applied' ORDER BY seq DESC", [issueId]);
    const [{ proposal_id: proposalId } = { proposal_id: '' }] = z.array(z.object({ proposal_id: z.string() })).parse(rows);
    const { undos } = dataOf(await app.call(auditLogCalls.planUndo, { scope: { type: 'approval', proposalId }, before: null }, 'siteAdmin'));
    const [undo] = undos;
    if (!undo) throw new Error('no undo was planned');
    const approval = { issueId, proposalId: undo.proposalId, digest: undo.digest, changes: undo.changes.map(({ change }) => change.id), overwrite: [] };
    dataOf(await app.call(auditLogCalls.approveUndo, approval, 'siteAdmin'));
    expect(readiness.property(issueId)).toEqual(forged);
    await app.clock.advance(1_100);
    await lookedAt();
    await untilNextMoment();
    expect(readiness.property(issueId)).toEqual(written);
    expect(await count('change.undone')).toBe(1);
  });

  it('refused by Jira, it is tried again within the moment, as another attempt at the same proposal', async () => {
    readiness.forge(issueId, forged);
    app.workbench.jira.faults.before = ({ method, path }) =>
      method === 'PUT' && path.includes(`/issue/${issueId}/properties/`) ? new Response('{}', { status: 429 }) : undefined;
    await lookedAt();
    app.workbench.jira.faults.before = undefined;
    for (let second = 0; second < 20; second++) {
      await app.clock.advance(1_000);
      await run();
    }
    expect(readiness.property(issueId)).toEqual(written);
    expect(await count('change.intended')).toBe((await count('change.applied')) + (await count('change.failed')));
  });
});
