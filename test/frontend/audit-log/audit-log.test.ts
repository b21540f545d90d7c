import { afterEach, describe, expect, it } from 'vitest';
import { auditLogCalls } from '../../../src/contract/calls/audit-log';
import { auditActions } from '../../../src/domain/audit/event';
import { openSurface, type Surface, type SurfaceCall } from '../../support/uikit-host';
import { failed, ok } from '../fixtures';
import { auditPage, oneOfEach, siteContext } from './audit-fixtures';

const entry = 'src/frontend/audit-log/index.tsx';
let surface: Surface;
const open = (answer: (call: SurfaceCall) => unknown) =>
  (surface = openSurface({ entry, context: siteContext, answer }));
const rows = () => surface.findAll('Row');
const cursors = () => surface.calls.map(({ payload }) => payload);

afterEach(() => {
  expect(surface.unknownTypes()).toEqual([]);
  expect(surface.elementsInProps()).toEqual([]);
  surface.close();
});

describe('audit log, when it cannot be read', () => {
  it('no permission: who may read it', async () => {
    open(() => failed('forbidden'));
    await surface.shows('Only Jira administrators can read the audit log.');
  });

  it('unlicensed, setting up: their own states', async () => {
    open(() => failed('unlicensed'));
    await surface.shows('Plumbline has no active licence');
    surface.close();
    open(() => failed('setting_up'));
    await surface.shows('Setting up Plumbline');
  });

  it('an older page fails: the error can be retried and asks for the same page', async () => {
    let up = false;
    open(({ payload }) => {
      if (JSON.stringify(payload).includes('null')) return ok(auditPage({ nextCursor: 'c2' }));
      return up ? ok(auditPage({ events: oneOfEach.slice(0, 1) })) : failed('storage_unavailable');
    });
    await surface.shows('Older');
    surface.press('Older');
    await surface.shows('Plumbline could not reach its storage');
    up = true;
    surface.press('Try again');
    await surface.shows('Page 2');
    expect(cursors().slice(1)).toEqual([
      { cursor: 'c2', pageSize: 25 },
      { cursor: 'c2', pageSize: 25 },
    ]);
  });
});

describe('audit log', () => {
  it('nothing recorded: says what will be the first entry', async () => {
    open(() => ok(auditPage({ events: [] })));
    await surface.shows('Nothing recorded yet');
    expect(surface.findAll('DynamicTable')).toEqual([]);
    expect(surface.findButton('Older')).toBeUndefined();
  });

  it('unknown outcomes: their count, on top', async () => {
    open(() => ok(auditPage({ unknownOutcomes: 2 })));
    await surface.shows('2 changes have no known outcome');
  });

  it('every action of the contract has a row with a sentence and an outcome', async () => {
    expect(oneOfEach.map((event) => event.action).sort()).toEqual([...auditActions].sort());
    open(() => ok(auditPage()));
    await surface.shows('Changed priority in Jira');
    expect(rows()).toHaveLength(auditActions.length);
    expect(surface.findAll('Lozenge')).toHaveLength(auditActions.length);
    expect(surface.text()).toContain('Plumbline, automatically');
    expect(surface.text()).toContain('Plumbline schedule');
    expect(surface.findAll('Link')[0]?.props['href']).toBe('/browse/HARBOR-1');
  });

  it('older and newer: walks the cursors back the way it came', async () => {
    const next: Record<string, string | null> = { null: 'c2', c2: 'c3', c3: null };
    open(({ payload }) => {
      const { cursor } = auditLogCalls.listAuditEvents.input.parse(payload);
      return ok(auditPage({ nextCursor: next[String(cursor)] ?? null }));
    });
    await surface.shows('Page 1');
    surface.press('Older');
    await surface.until(() => surface.text().includes('Page 2') && !surface.isBlocked('Older'), 'page 2');
    surface.press('Older');
    await surface.until(() => surface.text().includes('Page 3') && !surface.isBlocked('Newer'), 'page 3');
    expect(surface.isBlocked('Older')).toBe(true);
    surface.press('Newer');
    await surface.until(() => surface.text().includes('Page 2') && !surface.isBlocked('Newer'), 'page 2 again');
    surface.press('Newer');
    await surface.until(() => surface.text().includes('Page 1') && !surface.isBlocked('Older'), 'page 1 again');
    expect(surface.isBlocked('Newer')).toBe(true);
    expect(cursors()).toEqual([null, 'c2', 'c3', 'c2', null].map((cursor) => ({ cursor, pageSize: 25 })));
  });

  it('detail: the whole event in words, and it closes', async () => {
    open(() => ok(auditPage({ events: oneOfEach.slice(0, 1) })));
    await surface.shows('22.11.2026, 02:00:59');
    surface.press('22.11.2026, 02:00:59');
    await surface.shows('Audit event');
    const detail = surface.text();
    for (const words of [
      'Before\nHigh',
      'After\nHighest',
      'Jira answered the write',
      'Correlation id\ncorr-1',
      'Code\nabababab',
    ]) {
      expect(detail).toContain(words);
    }
    surface.press('Close');
    await surface.until(() => surface.findAll('Modal').length === 0, 'the detail to close');
  });
});
