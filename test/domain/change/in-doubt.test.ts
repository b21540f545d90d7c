import { describe, expect, it } from 'vitest';
import type { AuditEvent } from '../../../src/domain/audit/event';
import { isInDoubt } from '../../../src/domain/change/in-doubt';
import { START, applied, everyChange, failed, intended } from './fixtures';

/** Somebody looked for it and did not see it. */
function missed(id: string): AuditEvent {
  const event = failed(id);
  return event.action === 'change.failed' ? { ...event, payload: { ...event.payload, problem: 'never_arrived' } } : event;
}

const LATER = START + 3_600_000;
const doubted = (eventsOf: (id: string) => AuditEvent[]) =>
  everyChange.filter((change) => isInDoubt(eventsOf(change.id), change, LATER)).map(({ kind }) => kind);

describe('isInDoubt', () => {
  it('whatever has no outcome, once nobody can still be at it', () => {
    expect(doubted((id) => [intended(id)])).toEqual(everyChange.map(({ kind }) => kind));
    expect(everyChange.filter((change) => isInDoubt([intended(change.id)], change, START + 1_000))).toEqual([]);
  });

  it('of what somebody took for lost, what would be there twice: comments and sub-tasks', () => {
    expect(doubted((id) => [intended(id), missed(id)])).toEqual(['add_comment', 'create_subtask']);
  });

  it('neither what Jira refused, nor what was applied since, nor another change of the same proposal', () => {
    expect(doubted((id) => [intended(id), failed(id)])).toEqual([]);
    expect(doubted((id) => [intended(id), missed(id), applied(id, 1, 2_000)])).toEqual([]);
    expect(doubted(() => [intended('other'), missed('other')])).toEqual([]);
  });
});
