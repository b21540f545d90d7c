import { afterEach, describe, expect, it } from 'vitest';
import { auditLogCalls, everything } from '../../../../src/contract/calls/audit-log';
import { wordsOf } from '../../../support/uikit-tree';
import type { Surface } from '../../../support/uikit-host';
import { failed, ok } from '../../fixtures';
import { auditDetail, auditPage, hashOf, oneOfEach, rowOf } from '../audit-fixtures';
import { asked, closeCleanly, openAuditLog } from '../open-audit-log';

let surface: Surface;
const time = '22.11.2026, 02:00:59';
const filters = () => asked(surface, 'listAuditEvents').map((payload) => auditLogCalls.listAuditEvents.input.parse(payload).filter);
const openDetail = async (answers: Parameters<typeof openAuditLog>[0] = {}) => {
  surface = openAuditLog(answers);
  await surface.shows(time);
  surface.press(time);
  await surface.shows('Audit event');
};

afterEach(() => closeCleanly(surface));

describe('event detail', () => {
  it('the event in words, its number and its proof', async () => {
    await openDetail();
    await surface.shows('By the anchor at event 1.310');
    for (const words of [
      'Number in the log\n1.300',
      'Before\nHigh',
      'Added\nHighest',
      'Matches its hash',
      'Follows the event before it',
      'Not checked: there is no account, or it was erased',
      'Correlation id\ncorr-1',
      'Code\nabababab',
    ]) {
      expect(surface.text()).toContain(words);
    }
    expect(surface.findAll('Code').map(wordsOf)).toEqual(['corr-1', 'event-0', hashOf('1'), hashOf('2'), hashOf('3')]);
    expect(asked(surface, 'getAuditEvent')).toEqual([{ seq: 1300 }]);
    surface.press('Close');
    await surface.until(() => surface.findAll('Modal').length === 0, 'the detail to close');
  });

  it('a broken event: says which check does not hold', async () => {
    const proof = { checks: { body: false, link: null, account: false }, anchoredBy: null, previousHash: null };
    await openDetail({ getAuditEvent: () => ok(auditDetail(rowOf('change.applied'), proof)) });
    await surface.shows('Does not match its hash');
    expect(surface.text()).toContain('Does not match its seal');
    expect(surface.text()).toContain('the event before it was deleted by retention');
    expect(surface.text()).toContain('Not yet.');
  });

  it('the proof cannot be made: the facts stay, and it can be tried again', async () => {
    let isUp = false;
    await openDetail({ getAuditEvent: () => (isUp ? ok(auditDetail(rowOf('change.applied'))) : failed('storage_unavailable')) });
    await surface.shows('Plumbline could not reach its storage');
    expect(surface.text()).toContain('Correlation id\ncorr-1');
    isUp = true;
    surface.press('Try again');
    await surface.shows('Matches its hash');
  });

  it('an event that wrote nothing offers no undo', async () => {
    await openDetail({ listAuditEvents: () => ok(auditPage({ rows: [rowOf('change.failed')].map((row) => ({ ...row, event: { ...row.event, occurredAt: '2026-11-22T02:00:59.000Z' } })) })) });
    await surface.shows('Everything from this request');
    expect(surface.findButton('Undo this approval…')).toBeUndefined();
  });
});

describe('stories', () => {
  it('an issue whose story fits on one page: read from the top down', async () => {
    await openDetail({ listAuditEvents: () => ok(auditPage({ rows: oneOfEach.slice(0, 3) })) });
    surface.press('Story of HARBOR-1');
    await surface.shows('Oldest first.');
    expect(filters()[1]).toEqual({ ...everything, issueKey: 'HARBOR-1' });
    expect(surface.findAll('Row').map((row) => row.props['rowKey'])).toEqual(['event-2', 'event-1', 'event-0']);
    expect(surface.findAll('Modal')).toEqual([]);
    expect(surface.control('Issue key').props['value']).toBe('HARBOR-1');
  });

  it('an approval, longer than a page: in the order of the log', async () => {
    await openDetail({ listAuditEvents: () => ok(auditPage({ nextBefore: 40 })) });
    surface.press('Story of this approval');
    await surface.shows('Story of approval abababab');
    await surface.shows('Newest first.');
    expect(filters()[1]).toEqual({ ...everything, proposalId: 'p1' });
  });

  it('everything from one request', async () => {
    await openDetail();
    surface.press('Everything from this request');
    await surface.shows('Everything from one request');
    await surface.called('listAuditEvents', 2);
    expect(filters()[1]).toEqual({ ...everything, correlationId: 'corr-1' });
  });
});
