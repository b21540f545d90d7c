import { describe, expect, it } from 'vitest';
import { questionsToPut, withTick } from '../../../src/frontend/issue-panel/ask/ask-rules';
import { placeOf } from '../../../src/frontend/issue-panel/problem/problem-place';
import { ageOf } from '../../../src/frontend/issue-panel/similar/age';
import { linkStateOf } from '../../../src/frontend/issue-panel/similar/link-rules';
import { placeOfDraft } from '../../../src/frontend/issue-panel/state/activity-rules';
import type { DraftPlace } from '../../../src/frontend/issue-panel/state/activity';
import { strings } from '../../../src/frontend/shared/strings';
import { panel } from '../fixtures';
import { duplicateSet, linkDraft, looked } from './similar-fixtures';

describe('ageOf', () => {
  const now = Date.parse('2026-11-22T00:00:00.000Z');
  it.each([
    ['2026-11-21T12:00:00.000Z', 'Created today'],
    ['2026-11-22T09:00:00.000Z', 'Created today'],
    ['2026-11-20T23:00:00.000Z', 'Created 1 day ago'],
    ['2026-10-01T00:00:00.000Z', 'Created 52 days ago'],
    ['2026-05-22T00:00:00.000Z', 'Created 6 months ago'],
    ['2024-10-01T00:00:00.000Z', 'Created 2 years ago'],
  ])('%s: %s', (instant, words) => {
    expect(strings.panel.similar.ageAndEnd(ageOf(instant, now), null)).toBe(words);
  });
});

describe('linkStateOf', () => {
  it('a link that is there, one that waits, one that would make a circle, and one that may be drafted', () => {
    expect(linkStateOf(duplicateSet(9, { isLinked: true, mayLink: false }), panel({ drafts: [linkDraft()] }))).toBe('linked');
    expect(linkStateOf(duplicateSet(9), panel({ drafts: [linkDraft()] }))).toBe('drafted');
    expect(linkStateOf(duplicateSet(9, { mayLink: false }), panel())).toBe('circle');
    expect(linkStateOf(duplicateSet(9), panel({ drafts: [linkDraft('undone')] }))).toBe('may_link');
    expect(linkStateOf(duplicateSet(8), panel({ drafts: [linkDraft()] }))).toBe('may_link');
  });
});

describe('questionsToPut', () => {
  const question = (id: 'steps' | 'expected' | 'actual', asked = false) => ({ id, text: id, asked });

  it('all that were not asked, less what was taken out', () => {
    const questions = [question('steps'), question('expected', true), question('actual')];
    expect(questionsToPut(questions, []).ticked).toEqual(['steps', 'actual']);
    expect(questionsToPut(questions, ['actual'])).toEqual({ open: [questions[0], questions[2]], ticked: ['steps'] });
  });

  it('withTick: takes a question out once, and puts it back', () => {
    expect(withTick(['steps'], 'steps', false)).toEqual(['steps']);
    expect(withTick(['steps'], 'steps', true)).toEqual([]);
  });
});

describe('placeOf', () => {
  const place = (from: DraftPlace, view = panel()) => placeOf({ error: { code: 'jira_rejected', reference: '' }, during: { kind: 'drafting', from } }, { view });

  it('where a draft was asked for while that is on screen, else on top', () => {
    expect(place('form')).toBe('form');
    expect(place('questions')).toBe('top');
    expect(place('questions', panel({ questions: [{ id: 'steps', text: 'Which steps?', asked: false }] }))).toBe('questions');
    expect(place('duplicate:HARBOR-9', looked({ duplicates: [duplicateSet(9)] }))).toBe('duplicate:HARBOR-9');
    expect(place('duplicate:HARBOR-9', looked({ duplicates: [duplicateSet(8)] }))).toBe('top');
  });
});

describe('placeOfDraft', () => {
  it('each kind where its button stands', () => {
    expect(placeOfDraft({ kind: 'duplicate', otherKey: 'HARBOR-9' })).toBe('duplicate:HARBOR-9');
    expect(placeOfDraft({ kind: 'questions', ids: ['steps'] })).toBe('questions');
    expect(placeOfDraft({ kind: 'comment', blocks: [{ type: 'paragraph', text: 'One' }] })).toBe('form');
  });
});
