import { afterEach, describe, expect, it } from 'vitest';
import type { UndoPlan } from '../../../../src/contract/calls/audit-log';
import { ApprovalSchema, type UndoView } from '../../../../src/contract/calls/changes';
import type { Result } from '../../../../src/contract/result';
import type { Surface } from '../../../support/uikit-host';
import { failed, ok } from '../../fixtures';
import { attempted, undo } from '../audit-fixtures';
import { asked, closeCleanly, openAuditLog } from '../open-audit-log';

let surface: Surface;
const plan = (undos: UndoView[], part: Partial<UndoPlan> = {}) => ok({ undos, skipped: [], nextBefore: null, ...part });
const byId = (views: UndoView[]) => (payload: unknown) => {
  const { proposalId } = ApprovalSchema.parse(payload);
  return views.find((view) => view.proposalId === proposalId) ?? undo(0);
};
const openUndo = async (label: string, planUndo: (payload: unknown) => Result<UndoPlan>, approveUndo: (payload: unknown) => unknown = () => failed('unexpected')) => {
  surface = openAuditLog({ planUndo, approveUndo });
  await surface.shows('22.11.2026, 02:00:59');
  surface.press('22.11.2026, 02:00:59');
  await surface.shows(label);
  surface.press(label);
  await surface.shows('Only what Jira still holds');
};

afterEach(() => closeCleanly(surface));

describe('undo from the log', () => {
  it('plans all pages first: what is put back, what is kept and by whom, what could not be read', async () => {
    const kept = { changeId: 'labels', why: 'changed_since', value: 'urgent', by: 'account-sam', at: '2026-11-22T03:00:00.000Z' } as const;
    await openUndo('Undo everything under settings version 3 of this project…', (payload) =>
      JSON.stringify(payload).includes('null')
        ? plan([undo(1, { kept: [kept] })], { nextBefore: 70 })
        : plan([undo(2)], { skipped: [{ issueKey: null, code: 'not_found' }] }),
    );
    await surface.shows('To be put back: 2 changes on 2 issues.');
    const scope = { type: 'settings_version', projectId: '10000', settingsVersion: 3 };
    expect(asked(surface, 'planUndo')).toEqual([{ scope, before: null }, { scope, before: 70 }]);
    expect(surface.text()).toContain('Priority back to High');
    expect(surface.text()).toContain('Keeps labels (urgent): changed since');
    expect(surface.findAll('User').map((node) => node.props['accountId'])).toContain('account-sam');
    expect(surface.text()).toContain('An issue you cannot see: Not found (not_found)');
    expect(asked(surface, 'approveUndo')).toEqual([]);
  });

  it('puts back one issue after another, and says which did not go through', async () => {
    const views = [undo(1), undo(2)];
    await openUndo('Undo this approval…', () => plan(views), (payload) => {
      const view = byId(views)(payload);
      return view.proposalId === 'undo-1' ? ok(attempted(view, 'applied')) : ok(attempted(view, 'failed', 'jira_rejected'));
    });
    await surface.shows('Undo 2 changes on 2 issues');
    surface.press('Undo 2 changes on 2 issues');
    await surface.shows('Put back: 1 issue.');
    expect(surface.text()).toContain('Jira refused the change (jira_rejected)');
    expect(asked(surface, 'approveUndo')[0]).toEqual({
      issueId: '10001',
      proposalId: 'undo-1',
      digest: views[0]?.digest,
      changes: ['priority'],
      overwrite: [],
    });
    surface.press('Try 1 issue again');
    await surface.called('approveUndo', 3);
  });

  it('stopped in between: what is done stays, and it can be gone on with', async () => {
    const views = [undo(1), undo(2)];
    let answer: (result: unknown) => void = () => undefined;
    await openUndo('Undo everything of this run…', () => plan(views), () => new Promise((resolve) => (answer = resolve)));
    await surface.shows('Undo 2 changes on 2 issues');
    surface.press('Undo 2 changes on 2 issues');
    await surface.called('approveUndo');
    surface.press('Stop');
    await surface.shows('Stopping after this issue');
    answer(ok(attempted(undo(1), 'applied')));
    await surface.shows('Stopped. What was put back stays put back.');
    expect(asked(surface, 'approveUndo')).toHaveLength(1);
    surface.press('Go on with 1 issue');
    await surface.called('approveUndo', 2);
    answer(ok(attempted(undo(2), 'applied')));
    await surface.shows('Put back: 2 issues.');
  });

  it('Jira asks to slow down: says so, and that issue is done next', async () => {
    let isBusy = true;
    await openUndo('Undo this approval…', () => plan([undo(1)]), () =>
      isBusy ? failed('jira_rate_limited', { retryAfterSeconds: 9 }) : ok(attempted(undo(1), 'applied')),
    );
    await surface.shows('Undo 1 change on 1 issue');
    surface.press('Undo 1 change on 1 issue');
    await surface.shows('Jira is busy');
    isBusy = false;
    surface.press('Go on with 1 issue');
    await surface.shows('Put back: 1 issue.');
  });

  it('the plan fails on its way: goes on at the same page', async () => {
    let isUp = false;
    await openUndo('Undo this approval…', () => (isUp ? plan([]) : failed('storage_unavailable')));
    await surface.shows('Plumbline could not reach its storage');
    isUp = true;
    surface.press('Go on comparing');
    await surface.shows('There is nothing to put back');
    expect(surface.findAll('Button').some((node) => JSON.stringify(node.children).includes('Undo 0'))).toBe(false);
  });
});
