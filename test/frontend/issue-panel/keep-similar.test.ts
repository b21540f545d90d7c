import { describe, expect, it } from 'vitest';
import { keepSimilar } from '../../../src/frontend/issue-panel/state/keep-similar';
import { hasNewLinks } from '../../../src/frontend/issue-panel/state/link-marks';
import { lookAfter, needsLook } from '../../../src/frontend/issue-panel/state/look';
import { panel, suggestion, triage } from '../fixtures';
import { duplicateSet, fromHistory, linkDraft, looked, past, similar, unread, waitingTriage } from './similar-fixtures';

const ids = (view: { triage: { suggestions: readonly { changeId: string }[] } | null }) => view.triage?.suggestions.map(({ changeId }) => changeId);

describe('keepSimilar', () => {
  it('an answer without past issues: they and what rests on them alone stay, in the order they had', () => {
    const found = looked({ related: [past(7)] }, { triage: waitingTriage({ suggestions: [fromHistory(), suggestion({ pastIssues: ['HARBOR-8'] })], waiting: 0 }) });
    const { view, isStale } = keepSimilar(found, unread(), []);
    expect(isStale).toBe(false);
    expect(view.similar).toEqual(found.similar);
    expect(ids(view)).toEqual(['components', 'priority']);
    expect(view.triage).toMatchObject({ waiting: 0, suggestions: [{ pastIssues: ['HARBOR-7'] }, { pastIssues: ['HARBOR-8'] }] });
  });

  it('what the newer answer says of a suggestion counts', () => {
    const applied = unread({ triage: waitingTriage({ suggestions: [suggestion({ status: 'applied' }), fromHistory({ status: 'applied', pastIssues: [] })], waiting: 0 }) });
    const { view } = keepSimilar(looked(), applied, ['components']);
    expect(view.triage?.suggestions.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect(view.triage?.suggestions[1]?.pastIssues).toEqual(['HARBOR-7']);
  });

  it('a suggestion left out after a decision about it: not shown as it was, but looked at again', () => {
    const { view, isStale } = keepSimilar(looked(), unread(), ['components']);
    expect(ids(view)).toEqual(['priority']);
    expect(isStale).toBe(true);
  });

  it('a field that the look left without evidence stays so', () => {
    const why = { field: 'components', why: 'not_enough_evidence' } as const;
    const found = looked({}, { triage: waitingTriage({ waiting: 0, abstentions: [why] }) });
    const { view, isStale } = keepSimilar(found, unread({ triage: waitingTriage({ abstentions: [] }) }), []);
    expect(view.triage?.abstentions).toEqual([why]);
    expect(isStale).toBe(false);
  });

  it('another triage, or an answer that brought its own: taken as it is', () => {
    const other = unread({ triage: waitingTriage({ proposalId: 'p2' }) });
    expect(keepSimilar(looked(), other, [])).toEqual({ view: other, isStale: false });
    const own = looked({ related: [past(3)] });
    expect(keepSimilar(looked(), own, [])).toEqual({ view: own, isStale: false });
    expect(keepSimilar(unread(), unread(), [])).toEqual({ view: unread(), isStale: false });
  });

  it('a link to a duplicate was written: looked at again, and shown meanwhile', () => {
    const found = looked({ duplicates: [duplicateSet(9)] }, { drafts: [linkDraft()] });
    const { view, isStale } = keepSimilar(found, unread({ drafts: [linkDraft('applied')] }), ['link']);
    expect(isStale).toBe(true);
    expect(view.similar).toEqual(found.similar);
  });
});

describe('hasNewLinks', () => {
  const found = similar({ seenBefore: [duplicateSet(1, { others: [past(9)] })] });
  const drafts = (...all: ReturnType<typeof linkDraft>[]) => panel({ drafts: all });

  it('written or taken back: yes; drafted, discarded or about another issue: no', () => {
    expect(hasNewLinks(found, drafts(linkDraft()), drafts(linkDraft('applied')))).toBe(true);
    expect(hasNewLinks(found, drafts(linkDraft('applied')), drafts(linkDraft('undone')))).toBe(true);
    expect(hasNewLinks(found, drafts(), drafts(linkDraft()))).toBe(false);
    expect(hasNewLinks(similar({ related: [past(9)] }), drafts(linkDraft()), drafts(linkDraft('applied')))).toBe(false);
  });
});

describe('needsLook', () => {
  it('a triage of a project with a past that nobody read as this person', () => {
    expect(needsLook(unread())).toBe(true);
    expect(needsLook(looked())).toBe(false);
    expect(needsLook(panel({ triage: triage() }))).toBe(false);
    expect(needsLook(panel())).toBe(false);
  });

  it('while another triage is queued: it will bring a new proposal', () => {
    expect(needsLook(unread({ queued: true }))).toBe(false);
  });
});

describe('lookAfter', () => {
  const seen = (part: Partial<Parameters<typeof lookAfter>[1]> = {}) => ({ before: unread(), after: unread(), isStale: false, isDone: false, ...part });

  it('the same triage: a look goes on, one that failed waits for the person', () => {
    expect(lookAfter('looking', seen())).toBe('looking');
    expect(lookAfter('failed', seen())).toBe('failed');
    expect(lookAfter('resting', seen())).toBe('due');
    expect(lookAfter('resting', seen({ after: looked() }))).toBe('resting');
  });

  it('something was done meanwhile: the look that began before it is begun anew', () => {
    expect(lookAfter('looking', seen({ isDone: true }))).toBe('due');
    expect(lookAfter('failed', seen({ isDone: true }))).toBe('failed');
  });

  it('a new triage: looked at unless it brought its own', () => {
    const other = { triage: waitingTriage({ proposalId: 'p2' }) };
    expect(lookAfter('failed', seen({ after: unread(other) }))).toBe('due');
    expect(lookAfter('looking', seen({ after: looked({}, other) }))).toBe('resting');
  });

  it('what is shown no longer fits: looked at again', () => {
    expect(lookAfter('failed', seen({ isStale: true }))).toBe('due');
  });
});
