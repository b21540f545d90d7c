import { afterEach, describe, expect, it } from 'vitest';
import { auditLogCalls, everything } from '../../../../src/contract/calls/audit-log';
import { auditActions } from '../../../../src/domain/audit/event';
import { strings } from '../../../../src/frontend/shared/strings';
import type { Surface } from '../../../support/uikit-host';
import { failed, ok } from '../../fixtures';
import { auditPage, oneOfEach, rowOf } from '../audit-fixtures';
import { asked, change, closeCleanly, openAuditLog, pickPerson, submit, type } from '../open-audit-log';

let surface: Surface;
const newest = { filter: everything, before: null, pageSize: 25 };
const beforeIn = (payload: unknown) => auditLogCalls.listAuditEvents.input.parse(payload).before;
const filterIn = (payload: unknown) => auditLogCalls.listAuditEvents.input.parse(payload).filter;

afterEach(() => closeCleanly(surface));

describe('audit page, when it cannot be read', () => {
  it('no permission: who may read it, instead of the tabs', async () => {
    surface = openAuditLog({ listAuditEvents: () => failed('forbidden'), listUnknownOutcomes: () => failed('forbidden') });
    await surface.until(() => surface.findAll('Tabs').length === 0 && surface.text() !== '', 'the tabs to go');
    await surface.shows('Only Jira administrators can read the audit log.');
  });

  it('an older page fails: the error can be retried and asks for the same page', async () => {
    let isUp = false;
    surface = openAuditLog({
      listAuditEvents: (payload) => {
        if (beforeIn(payload) === null) return ok(auditPage({ rows: oneOfEach.slice(0, 9), nextBefore: 40 }));
        return isUp ? ok(auditPage({ rows: oneOfEach.slice(0, 1) })) : failed('storage_unavailable');
      },
    });
    await surface.shows('Search older');
    surface.press('Search older');
    await surface.shows('Plumbline could not reach its storage');
    isUp = true;
    surface.press('Try again');
    await surface.shows('Page 2');
    expect(asked(surface, 'listAuditEvents').slice(1)).toEqual([
      { ...newest, before: 40 },
      { ...newest, before: 40 },
    ]);
  });
});

describe('audit log', () => {
  it('every action of the contract: a row, a sentence, an outcome and a place in the filter', async () => {
    const all = [...auditActions].sort();
    expect(oneOfEach.map(({ event }) => event.action).sort()).toEqual(all);
    expect([...strings.audit.actions].sort()).toEqual(all);
    surface = openAuditLog();
    await surface.shows('Changed priority in Jira');
    expect(surface.findAll('Row')).toHaveLength(auditActions.length);
    expect(surface.findAll('Lozenge')).toHaveLength(auditActions.length);
    expect(surface.text()).toContain('Approved priority and sub-task 3');
    expect(surface.text()).toContain('Plumbline, automatically');
    expect(surface.findAll('Link')[0]?.props['href']).toBe('/browse/HARBOR-1');
  });

  it('an erased account: a closed account, and no name is asked for', async () => {
    const closed = oneOfEach.slice(0, 1).map((row) => ({ ...row, event: { ...row.event, actor: { type: 'user', accountId: null } as const } }));
    surface = openAuditLog({ listAuditEvents: () => ok(auditPage({ rows: closed })) });
    await surface.shows('Closed account');
    expect(surface.findAll('User')).toEqual([]);
  });

  it('a refusal is the app’s, on the approval of a person', async () => {
    surface = openAuditLog({ listAuditEvents: () => ok(auditPage({ rows: [rowOf('proposal.voided')] })) });
    await surface.shows('Refused the approval, because priority no longer stood as approved');
    expect(surface.text()).toContain('Plumbline, on the approval of');
    expect(surface.findAll('User')).toHaveLength(1);
  });

  it('nothing recorded, and nothing found: not the same', async () => {
    surface = openAuditLog({ listAuditEvents: () => ok(auditPage({ rows: [] })) });
    await surface.shows('Nothing recorded yet');
    expect(surface.findButton('Older')).toBeUndefined();
    type(surface, 'Issue key', 'harb-58');
    submit(surface);
    await surface.shows('No event matches this filter');
  });

  it('an empty page behind which there is more: how far it searched, and on', async () => {
    surface = openAuditLog({
      listAuditEvents: (payload) => ok(beforeIn(payload) === null ? auditPage({ rows: [], nextBefore: 1200 }) : auditPage()),
    });
    await surface.shows('Searched back to event number 1.200.');
    expect(surface.text()).not.toContain('Nothing recorded yet');
    surface.press('Search older');
    await surface.shows('Changed priority in Jira');
  });

  it('older and newer: walks the pages back the way it came', async () => {
    const next = new Map<number | null, number | null>([[null, 40], [40, 20], [20, null]]);
    const { seq, event } = rowOf('change.applied');
    const full = Array.from({ length: 25 }, (_, at) => ({ seq, event: { ...event, id: `e${at}` } }));
    surface = openAuditLog({ listAuditEvents: (payload) => ok(auditPage({ rows: full, nextBefore: next.get(beforeIn(payload)) ?? null })) });
    const isAt = (page: number, free: string) =>
      surface.until(() => surface.text().includes(`Page ${page}`) && !surface.isBlocked(free), `page ${page}`);
    await isAt(1, 'Older');
    surface.press('Older');
    await isAt(2, 'Older');
    surface.press('Older');
    await isAt(3, 'Newer');
    expect(surface.isBlocked('Older')).toBe(true);
    surface.press('Newer');
    await surface.called('listAuditEvents', 4);
    expect(asked(surface, 'listAuditEvents').map(beforeIn)).toEqual([null, 40, 20, 40]);
  });
});

describe('audit log filter', () => {
  it('asks when it is applied, not while it is typed; clear takes all of it back', async () => {
    surface = openAuditLog();
    await surface.shows('Showing everything');
    type(surface, 'Issue key', 'harb-58');
    change(surface, 'Action', { label: 'Change applied', value: 'change.applied' });
    change(surface, 'Outcome', { label: 'Applied', value: 'applied' });
    pickPerson(surface, { id: 'account-sam', type: 'user' });
    await surface.until(() => surface.control('Outcome').props['value'] !== '', 'the form');
    expect(asked(surface, 'listAuditEvents')).toHaveLength(1);
    submit(surface);
    await surface.called('listAuditEvents', 2);
    const wanted = { issueKey: 'HARB-58', action: 'change.applied', outcome: 'applied', accountId: 'account-sam' };
    expect(filterIn(asked(surface, 'listAuditEvents')[1])).toEqual({ ...everything, ...wanted });
    await surface.shows('Action: Change applied');
    expect(surface.text()).toContain('Issue key: HARB-58');
    surface.press('Clear');
    await surface.called('listAuditEvents', 3);
    expect(asked(surface, 'listAuditEvents')[2]).toEqual(newest);
    await surface.until(() => surface.control('Issue key').props['value'] === '', 'the form to empty');
  });

  it('what cannot be asked: says why and asks nothing', async () => {
    surface = openAuditLog();
    await surface.shows('Showing everything');
    type(surface, 'Project id', 'HARB');
    change(surface, 'Time', { label: 'Between two days', value: 'custom' });
    await surface.shows('First day');
    submit(surface);
    await surface.shows('A project id is a number');
    await surface.shows('Choose the first and the last day.');
    expect(asked(surface, 'listAuditEvents')).toHaveLength(1);
  });

  it('two days: asked from the start of the first to the end of the last', async () => {
    surface = openAuditLog();
    await surface.shows('Showing everything');
    change(surface, 'Time', { label: 'Between two days', value: 'custom' });
    await surface.shows('First day');
    change(surface, 'First day', '2026-11-01');
    change(surface, 'Last day', '2026-11-02');
    submit(surface);
    await surface.called('listAuditEvents', 2);
    expect(filterIn(asked(surface, 'listAuditEvents')[1])).toMatchObject({ from: '2026-11-01T00:00:00.000Z', to: '2026-11-03T00:00:00.000Z' });
  });
});
