import { describe, expect, it } from 'vitest';
import { AuditEventSchema, auditActions } from '../../../src/domain/audit/event';
import { changeState } from '../../../src/domain/change/change-state';
import { START, applied, dismissed, failed, intended, restored, undone } from './fixtures';

const id = 'priority';

describe('changeState', () => {
  it.each([
    ['nothing yet', [], 0, 'open'],
    ['dismissed', [dismissed(id)], 0, 'dismissed'],
    ['begun a moment ago', [intended(id)], 29_000, 'applying'],
    ['begun and never heard of again', [intended(id)], 30_000, 'unknown'],
    ['applied', [intended(id), applied(id)], 99_000, 'applied'],
    ['failed', [intended(id), failed(id)], 99_000, 'failed'],
    ['a second try under way', [intended(id), failed(id), intended(id, 2, 50_000)], 51_000, 'applying'],
    ['a second try that worked', [intended(id), intended(id, 2, 50_000), applied(id, 2)], 99_000, 'applied'],
    ['a first try found failed late', [intended(id), intended(id, 2), applied(id, 2), failed(id)], 99_000, 'applied'],
    ['taken back', [intended(id), applied(id), undone(id)], 99_000, 'undone'],
    ['taken back and restored', [intended(id), applied(id), undone(id), restored(id)], 99_000, 'applied'],
    ['another change of the proposal', [intended('labels'), applied('labels')], 0, 'open'],
  ] as const)('%s', (_what, events, ms, status) => {
    expect(changeState(events, id, START + ms).status).toBe(status);
  });
});

describe('audit events', () => {
  it('auditEventId: the same fact has the same id, another attempt another one', () => {
    expect(intended(id, 1, 5).id).toBe(intended(id, 1, 9).id);
    expect(intended(id, 2).id).not.toBe(intended(id, 1).id);
  });
  it('AuditEventSchema: every composed event is one the log can read back, and the list of actions is closed', () => {
    for (const event of [intended(id), applied(id), failed(id), dismissed(id), undone(id), restored(id)]) {
      expect(AuditEventSchema.parse(event)).toEqual(event);
    }
    expect(AuditEventSchema.safeParse({ ...dismissed(id), action: 'issue.closed' }).success).toBe(false);
    expect(new Set(auditActions).size).toBe(auditActions.length);
  });
});
