import { afterEach, describe, expect, it } from 'vitest';
import type { Surface } from '../../support/uikit-host';
import { failed, ok } from '../fixtures';
import { auditPage, chart, integrity, rowOf } from './audit-fixtures';
import { asked, closeCleanly, openAuditLog, openTab } from './open-audit-log';

let surface: Surface;
const openAt = async (tab: string, answers: Parameters<typeof openAuditLog>[0] = {}) => {
  surface = openAuditLog(answers);
  await surface.shows('Showing everything');
  openTab(surface, tab);
};

afterEach(() => closeCleanly(surface));

describe('tabs', () => {
  it('ask for nothing before they are opened, and keep what they show', async () => {
    await openAt('Charts');
    await surface.shows('Decisions a day');
    expect(asked(surface, 'getIntegrity')).toEqual([]);
    openTab(surface, 'Log');
    openTab(surface, 'Charts');
    await surface.until(() => surface.findAll('Tabs')[0]?.props['selected'] === 1, 'the charts');
    expect(asked(surface, 'getDecisionChart')).toEqual([{ days: 30 }]);
  });
});

describe('unknown outcomes', () => {
  it('none: nothing is open, and no count beside the title', async () => {
    await openAt('Unknown outcomes');
    await surface.shows('Nothing is open');
    expect(surface.findAll('Badge')).toEqual([]);
  });

  it('some: their count, what was begun, and how they settle', async () => {
    const open = auditPage({ rows: [rowOf('change.intended')], nextBefore: 60 });
    await openAt('Unknown outcomes', { listUnknownOutcomes: () => ok(open) });
    await surface.shows('every five minutes');
    expect(surface.text()).toContain('1+');
    expect(surface.text()).toContain('Recorded the intent to change priority');
    surface.press('More');
    await surface.called('listUnknownOutcomes', 3);
    expect(asked(surface, 'listUnknownOutcomes').at(-1)).toEqual({ after: 60 });
    await surface.shows('Back to the first');
  });
});

describe('integrity', () => {
  it('head, last check, anchors and cut in words', async () => {
    const cut = { toSeq: 12, count: 12, at: '2026-11-21T00:00:00.000Z' };
    await openAt('Integrity', { getIntegrity: () => ok(integrity({ cut })) });
    await surface.shows('Number 1.300');
    for (const words of ['cccccccccccc', 'through event 1.290', 'Intact', '14, the last at event 1.290', 'None yet', '12 events, up to number 12']) {
      expect(surface.text()).toContain(words);
    }
  });

  it('findings: each in words, an unknown code as it is', async () => {
    const findings = [{ problem: 'edited', seq: 7 }, { problem: 'anchors_disagree', seq: 0 }, { problem: 'melted', seq: 9 }];
    await openAt('Integrity', { getIntegrity: () => ok(integrity({ lastVerified: { at: '2026-11-22T02:30:00.000Z', throughSeq: 5, findings } })) });
    await surface.shows('Event 7: edited.');
    expect(surface.text()).toContain('3 findings');
    expect(surface.text()).toContain('The log: anchors disagree.');
    expect(surface.text()).toContain('Event 9: melted.');
  });

  it('nothing recorded, never verified', async () => {
    const none = { count: 0, last: null };
    await openAt('Integrity', {
      getIntegrity: () => ok(integrity({ head: { seq: 0, hash: '0'.repeat(64) }, lastVerified: null, anchors: { kvs: none, jira: none } })),
    });
    await surface.shows('Nothing is recorded yet');
    expect(surface.text()).toContain('Never');
  });

  it('verify: step by step to the end, and the card is asked for again', async () => {
    const step = (done: boolean, verified: number) => ok({ done, verified, total: 900, findings: [], state: done ? null : 's1' });
    await openAt('Integrity', { verifyAuditLog: (payload) => (JSON.stringify(payload).includes('s1') ? step(true, 900) : step(false, 500)) });
    await surface.shows('Verify the whole log');
    surface.press('Verify the whole log');
    await surface.shows('All 900 events stand as they were recorded');
    expect(asked(surface, 'verifyAuditLog')).toEqual([{ state: null }, { state: 's1' }]);
    await surface.called('getIntegrity', 2);
  });

  it('verify: stopped, gone on with, and what it found', async () => {
    let answer: (result: unknown) => void = () => undefined;
    await openAt('Integrity', { verifyAuditLog: () => new Promise((resolve) => (answer = resolve)) });
    await surface.shows('Verify the whole log');
    surface.press('Verify the whole log');
    await surface.called('verifyAuditLog');
    surface.press('Stop');
    await surface.shows('Stopped.');
    answer(ok({ done: true, verified: 1, total: 1, findings: [], state: null }));
    surface.press('Go on');
    await surface.called('verifyAuditLog', 2);
    answer(ok({ done: true, verified: 900, total: 900, findings: [{ problem: 'truncated', seq: 900 }], state: null }));
    await surface.shows('The log was altered');
    expect(surface.text()).toContain('Event 900: end cut off.');
  });
});

describe('charts', () => {
  it('the same in words as in bars, and another span', async () => {
    await openAt('Charts', { getDecisionChart: () => ok(chart([{ approved: 3, dismissed: 1, applied: 2 }, { approved: 4, undone: 1 }])) });
    await surface.shows('Decisions: 7 approved, 1 dismissed, 0 approvals refused');
    expect(surface.text()).toContain('Changes in Jira: 2 applied, 0 failed, 1 taken back.');
    expect(surface.findAll('StackBarChart')).toHaveLength(2);
    surface.press('90 days');
    await surface.called('getDecisionChart', 2);
    expect(asked(surface, 'getDecisionChart').at(-1)).toEqual({ days: 90 });
  });

  it('readiness kept in Jira search: beside the decisions, not among them', async () => {
    await openAt('Charts', { getDecisionChart: () => ok(chart([{ approved: 3, upkeep: 70 }])) });
    await surface.shows('Decisions: 3 approved');
    expect(surface.text()).toContain('Readiness for Jira search was updated 70 times by itself');
    expect(JSON.stringify(surface.findAll('StackBarChart').map(({ props }) => props['data']))).not.toContain('70');
  });

  it('nothing decided: says so instead of an empty axis', async () => {
    await openAt('Charts', { getDecisionChart: () => ok(chart([{}, {}])) });
    await surface.shows('Nothing was decided in this time');
  });

  it('cannot be counted now: can be retried', async () => {
    await openAt('Charts', { getDecisionChart: () => failed('storage_unavailable') });
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.isBlocked('Try again')).toBe(false);
  });
});
