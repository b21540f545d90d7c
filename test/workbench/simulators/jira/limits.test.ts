import { describe, expect, it } from 'vitest';
import { jsonResponse } from '../../../../workbench/host/platform-call';
import { standardUsers } from '../../../../workbench/sample/users';
import { createJiraWorld, installation } from './jira-world';

const { member, viewer } = standardUsers;
const LAMP_1 = '/rest/api/3/issue/LAMP-1';
const PROPERTY = `${LAMP_1}/properties/plumbline.readiness`;

describe('rate limits', () => {
  it('writes to one issue: 20 in two seconds, then 429 with every header, and other issues go on', async () => {
    const { as, clock } = createJiraWorld();
    for (let count = 0; count < 20; count += 1)
      expect((await as(member)('PUT', PROPERTY, count)).status).toBeLessThan(300);
    const { status, headers } = await as(member)('PUT', LAMP_1, { fields: { summary: 'Too fast' } });
    expect(status).toBe(429);
    expect(Object.fromEntries(headers)).toEqual({
      'retry-after': '2',
      'ratelimit-reason': 'jira-per-issue-on-write',
      'x-ratelimit-limit': '20',
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': '2026-01-05T09:00Z',
    });
    expect((await as(member)('PUT', '/rest/api/3/issue/LAMP-2', { fields: { summary: 'Slow' } })).status).toBe(204);
    await clock.advance(2_000);
    expect((await as(member)('PUT', LAMP_1, { fields: { summary: 'Fine now' } })).status).toBe(204);
  });

  it('writes to one issue: 100 in thirty seconds', async () => {
    const { as, clock } = createJiraWorld();
    for (let count = 0; count < 100; count += 1) {
      expect((await as(member)('PUT', PROPERTY, count)).status).toBeLessThan(300);
      await clock.advance(150);
    }
    const { status, headers } = await as(member)('PUT', PROPERTY, 'more');
    expect([status, headers.get('x-ratelimit-limit'), headers.get('retry-after')]).toEqual([429, '100', '15']);
  });

  it('a refused write does not count against the issue', async () => {
    const { as } = createJiraWorld();
    for (let count = 0; count < 30; count += 1) await as(viewer)('PUT', LAMP_1, { fields: { summary: 'x' } });
    expect((await as(member)('PUT', LAMP_1, { fields: { summary: 'x' } })).status).toBe(204);
  });

  it('a burst on one endpoint: 100 reads a second', async () => {
    const { as, clock } = createJiraWorld();
    const read = () => as(member)('GET', '/rest/api/3/myself');
    for (let count = 0; count < 100; count += 1) expect((await read()).status).toBe(200);
    const { status, headers } = await read();
    expect([status, headers.get('ratelimit-reason')]).toEqual([429, 'jira-burst-based']);
    expect((await as(member)('GET', LAMP_1)).status).toBe(200);
    await clock.advance(1_000);
    expect((await read()).status).toBe(200);
  });

  it('hourly points: the header warns, then 429 until the full hour', async () => {
    const { as, clock } = createJiraWorld({ limits: { POINTS_PER_HOUR: 10 } });
    await clock.advance(50 * 60_000);
    const read = () => as(member)('GET', `${LAMP_1}?fields=summary`);
    for (let count = 0; count < 4; count += 1)
      expect((await read()).headers.get('ratelimit')).toBe(count < 3 ? null : '"global-app-quota";r=2;t=600');
    expect((await read()).status).toBe(200);
    const { status, headers } = await read();
    expect([status, headers.get('ratelimit-reason'), headers.get('retry-after')]).toEqual([
      429,
      'jira-quota-global-based',
      '600',
    ]);
    await clock.advance(10 * 60_000);
    expect((await read()).status).toBe(200);
  });
});

describe('points', () => {
  it('counts one and one per object for reads, one for writes, two for people and permissions', async () => {
    const { as, asApp, simulator } = createJiraWorld();
    await as(member)('GET', LAMP_1);
    await as(member)('POST', '/rest/api/3/search/jql', { jql: 'project = LAMP' });
    await as(member)('GET', '/rest/api/3/mypermissions?permissions=EDIT_ISSUES');
    await as(member)('PUT', LAMP_1, { fields: { summary: 'New' } });
    await asApp('GET', '/rest/api/3/issue/LAMP-3');
    const { total, thisHour, log } = simulator.points(installation.id);
    expect(log.map(({ points }) => points)).toEqual([2, 4, 2, 1, 1]);
    expect([total, thisHour]).toEqual([10, 10]);
    expect(log[3]).toMatchObject({
      method: 'PUT',
      route: '/rest/api/3/issue/{issueIdOrKey}',
      accountId: member.accountId,
      status: 204,
    });
    expect(simulator.points('another').total).toBe(0);
  });
});

describe('faults', () => {
  const broken = () => jsonResponse(503, { errorMessages: ['Service Unavailable'] });

  it('before: answers in place of Jira and nothing happens', async () => {
    const { as, simulator } = createJiraWorld();
    simulator.faults.before = ({ method }) => (method === 'PUT' ? broken() : undefined);
    expect((await as(member)('PUT', LAMP_1, { fields: { summary: 'New' } })).status).toBe(503);
    expect(simulator.getIssue(installation.id, 'LAMP-1').summary).toBe('Payment hangs after the voucher step');
  });

  it('after: the write happened although the answer says it did not', async () => {
    const { as, simulator } = createJiraWorld();
    simulator.faults.after = ({ method }) => (method === 'PUT' ? broken() : undefined);
    expect((await as(member)('PUT', LAMP_1, { fields: { summary: 'New' } })).status).toBe(503);
    expect(simulator.getIssue(installation.id, 'LAMP-1').summary).toBe('New');
  });
});
