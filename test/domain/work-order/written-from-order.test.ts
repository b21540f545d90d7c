import { describe, expect, it } from 'vitest';
import { composeEvent } from '../../../src/domain/audit/compose-event';
import type { AuditEntry, AuditEvent } from '../../../src/domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../../../src/domain/change/change-state';
import type { Proposal } from '../../../src/domain/change/proposal';
import { intentsElsewhere, isWrittenElsewhere } from '../../../src/domain/work-order/written-from-order';
import { START, proposalOf } from '../change/fixtures';

const scene = { actor: { type: 'user', accountId: 'u' } as const, target: { projectId: '2', issueId: '1', issueKey: 'A-1' }, correlationId: 'c' };
const event = (entry: AuditEntry): AuditEvent => composeEvent(scene, entry, START);
const text = { blocks: [{ type: 'paragraph' as const, text: 'Show the deck.' }], draftedBy: 'model' as const };

/** A draft of two sub-tasks of a work order, and what can happen to the second of them. */
function drafted(id: string, workOrderId?: string) {
  const subtask = { kind: 'create_subtask' as const, issueTypeId: '5', summary: 'Deck', text };
  const proposal: Proposal = {
    ...proposalOf([{ ...subtask, id: 's-1' }, { ...subtask, id: 's-2' }]),
    id,
    origin: { type: 'draft', ...(workOrderId !== undefined && { workOrderId }) },
  };
  const named = { proposalId: id, code: 'abcd', changeId: 's-2' };
  const change = { ...named, kind: 'create_subtask' as const, settingsVersion: 3 };
  const attempt = { ...change, attempt: 1, detail: { type: 'text' as const, text: { hmac: '0'.repeat(64), chars: 9 } } };
  return {
    proposal,
    dismissed: event({ action: 'proposal.dismissed', payload: named }),
    intended: event({ action: 'change.intended', payload: attempt }),
    applied: event({ action: 'change.applied', payload: { ...attempt, found: false, created: { id: '9', key: null } } }),
    failed: event({ action: 'change.failed', payload: { ...change, attempt: 1, problem: 'forbidden' } }),
    undone: event({ action: 'change.undone', payload: { ...change, by: { proposalId: 'u', code: 'ef01' } } }),
    restored: event({ action: 'change.restored', payload: { ...change, by: { proposalId: 'u2', code: 'ef02' } } }),
  };
}

const own = drafted('own', 'w').proposal;
const other = drafted('other', 'w');
const told = (events: AuditEvent[], proposals = [own, other.proposal], at = START + 2 * ATTEMPT_LEASE_MS) => ({ proposals, events, at });

describe('isWrittenElsewhere', () => {
  it('while one sub-task of the other draft is on its way, stands in Jira, or may', () => {
    const { intended, applied, undone, restored } = other;
    expect(isWrittenElsewhere(own, told([intended], undefined, START))).toBe(true);
    for (const events of [[intended], [intended, applied], [intended, applied, undone, restored]]) expect(isWrittenElsewhere(own, told(events))).toBe(true);
  });

  it('not by a draft that waits, was discarded, was refused or was taken back', () => {
    const { dismissed, intended, applied, failed, undone } = other;
    for (const events of [[], [dismissed], [intended, failed], [intended, applied, undone]]) expect(isWrittenElsewhere(own, told(events))).toBe(false);
  });

  it('not by itself, by another order, by the same one as a comment, or by words of a person’s own', () => {
    const mine = drafted('own', 'w');
    expect(isWrittenElsewhere(own, told([mine.intended, mine.applied]))).toBe(false);
    const comment = { ...other.proposal, changes: [{ id: 's-2', kind: 'add_comment' as const, text }] };
    for (const one of [drafted('other', 'w2').proposal, drafted('other').proposal, comment]) {
      expect(isWrittenElsewhere(own, told([other.intended, other.applied], [own, one]))).toBe(false);
    }
    expect(isWrittenElsewhere(drafted('own').proposal, told([other.intended, other.applied]))).toBe(false);
  });
});

describe('intentsElsewhere', () => {
  it('the next attempt at each change of such a draft; none where there is no such draft', () => {
    expect(intentsElsewhere(own, told([other.intended, other.failed]))).toEqual(['change.intended:other:s-1:1', 'change.intended:other:s-2:2']);
    expect(intentsElsewhere(own, told([], [own, drafted('other').proposal]))).toEqual([]);
  });
});
