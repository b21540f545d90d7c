import { describe, expect, it } from 'vitest';
import { composeEvent } from '../../../src/domain/audit/compose-event';
import type { AuditEntry, AuditEvent } from '../../../src/domain/audit/event';
import { ATTEMPT_LEASE_MS } from '../../../src/domain/change/change-state';
import type { Proposal } from '../../../src/domain/change/proposal';
import { askedHashes, isAskedElsewhere } from '../../../src/domain/triage/asked-questions';
import type { QuestionId } from '../../../src/domain/triage/question-id';
import { questionBlocks, questionHash } from '../../../src/domain/triage/question-texts';
import { START, everyChange, proposalOf } from '../change/fixtures';

const scene = { actor: { type: 'user', accountId: 'u' } as const, target: { projectId: '2', issueId: '1', issueKey: 'A-1' }, correlationId: 'c' };
const event = (entry: AuditEntry): AuditEvent => composeEvent(scene, entry, START);
const NOW = START + 2 * ATTEMPT_LEASE_MS;

/** A proposal that puts questions, and what can happen to it. */
function asking(id: string, ...ids: QuestionId[]) {
  const proposal: Proposal = {
    ...proposalOf([{ id: 'comment', kind: 'add_comment', text: { blocks: questionBlocks(ids), draftedBy: 'person' } }]),
    id,
    origin: { type: 'questions', asked: ids.map(questionHash) },
  };
  const named = { proposalId: id, code: 'abcd', changeId: 'comment' };
  const change = { ...named, kind: 'add_comment' as const, settingsVersion: 3 };
  const attempt = { ...change, attempt: 1, detail: { type: 'text' as const, text: { hmac: '0'.repeat(64), chars: 9 } } };
  return {
    proposal,
    created: event({ action: 'proposal.created', payload: { proposalId: id, code: 'abcd', origin: proposal.origin, changes: ['comment'], kinds: ['add_comment'] } }),
    dismissed: event({ action: 'proposal.dismissed', payload: named }),
    intended: event({ action: 'change.intended', payload: attempt }),
    applied: event({ action: 'change.applied', payload: { ...attempt, found: false, created: { id: '9', key: null } } }),
    failed: event({ action: 'change.failed', payload: { ...change, attempt: 1, problem: 'forbidden' } }),
    undone: event({ action: 'change.undone', payload: { ...change, by: { proposalId: 'u', code: 'ef01' } } }),
    restored: event({ action: 'change.restored', payload: { ...change, by: { proposalId: 'u2', code: 'ef02' } } }),
  };
}

const a = asking('a', 'steps', 'expected');
const b = asking('b', 'steps');

describe('askedHashes', () => {
  const isAsked = (events: AuditEvent[], at = NOW) => askedHashes({ proposals: [a.proposal], events, at }).has(questionHash('steps'));

  it('a question is asked while its comment waits, is being written, stands, or may stand', () => {
    expect(isAsked([a.created])).toBe(true);
    expect(isAsked([a.created, a.intended], START)).toBe(true);
    expect(isAsked([a.created, a.intended])).toBe(true);
    expect(isAsked([a.created, a.intended, a.applied])).toBe(true);
    expect(isAsked([a.created, a.intended, a.applied, a.undone, a.restored])).toBe(true);
  });

  it('it may be asked again once its comment was dismissed, failed or was taken back', () => {
    expect(isAsked([a.created, a.dismissed])).toBe(false);
    expect(isAsked([a.created, a.intended, a.failed])).toBe(false);
    expect(isAsked([a.created, a.intended, a.applied, a.undone])).toBe(false);
  });

  it('only what was asked, and only by proposals that ask', () => {
    const comment = proposalOf(everyChange.filter(({ kind }) => kind === 'add_comment'));
    expect([...askedHashes({ proposals: [a.proposal, comment], events: [a.created], at: NOW })]).toEqual(['steps', 'expected'].map((id) => questionHash(id === 'steps' ? 'steps' : 'expected')));
  });
});

describe('isAskedElsewhere', () => {
  const both = (events: AuditEvent[]) => {
    const told = { proposals: [a.proposal, b.proposal], events, at: NOW };
    const of = (one: typeof a) => isAskedElsewhere({ proposal: one.proposal, events: events.filter(({ payload }) => 'proposalId' in payload && payload.proposalId === one.proposal.id) }, told);
    return { a: of(a), b: of(b) };
  };

  it('of two drafts of one question the one the log has first goes first', () => {
    expect(both([a.created, b.created])).toEqual({ a: false, b: true });
    expect(both([b.created, a.created])).toEqual({ a: true, b: false });
  });

  it('what was written, or may have been, is not written a second time', () => {
    expect(both([a.created, b.created, a.intended]).b).toBe(true);
    expect(both([a.created, b.created, a.intended, a.applied]).b).toBe(true);
    expect(both([b.created, a.created, a.intended, a.applied]).b).toBe(true);
  });

  it('the other is free once the first was dismissed, failed or taken back', () => {
    expect(both([a.created, b.created, a.dismissed]).b).toBe(false);
    expect(both([a.created, b.created, a.intended, a.failed])).toEqual({ a: true, b: false });
    expect(both([a.created, b.created, a.intended, a.applied, a.undone]).b).toBe(false);
  });

  it('of two that failed one can be tried again', () => {
    expect(both([a.created, a.intended, a.failed, b.created, b.intended, b.failed])).toEqual({ a: true, b: false });
  });

  it('drafts that share no question, and other drafts, are in nobody’s way', () => {
    const c = asking('c', 'scope');
    const told = { proposals: [a.proposal, c.proposal], events: [a.created, c.created], at: NOW };
    expect(isAskedElsewhere({ proposal: c.proposal, events: [c.created] }, told)).toBe(false);
    expect(isAskedElsewhere({ proposal: proposalOf(everyChange), events: [] }, told)).toBe(false);
  });
});
