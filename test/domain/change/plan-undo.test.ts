import { describe, expect, it } from 'vitest';
import type { HistoryEntry } from '../../../src/domain/change/history';
import { planUndo } from '../../../src/domain/change/plan-undo';
import { draftAdf } from '../../../src/domain/change/draft-adf';
import { writtenFingerprint, type Marked } from '../../../src/domain/change/touched';
import { adfToText } from '../../../src/domain/issue/adf-text';
import { START, applied, everyChange, held, intended, proposalOf, stateWith, value } from './fixtures';

const proposal = proposalOf(everyChange);
const ids = everyChange.map(({ id }) => id);
const events = ids.flatMap((id) => [intended(id), applied(id, 1, 2_000)]);
const at = (ms: number) => new Date(START + ms).toISOString();
const made = (entry: Partial<HistoryEntry> & Pick<HistoryEntry, 'field'>): HistoryEntry => ({ at: at(1_000), by: 'u', added: [], removed: [], ...entry });
const history: HistoryEntry[] = [
  made({ field: 'priority', added: ['High'], removed: ['Medium'] }),
  made({ field: 'components', added: ['B'] }),
  made({ field: 'labels', added: ['login'] }),
  made({ field: 'type', added: ['Bug'], removed: ['Task'] }),
  made({ field: 'links', added: ['A-9'] }),
];
const after = { priority: [value('High')], components: [value('A'), value('B')], labels: [value('login')], type: [value('Bug')] };
const wordsOf = (changeId: string) => {
  const change = everyChange.find(({ id }) => id === changeId);
  if (!change || !('text' in change)) throw new Error('says nothing');
  const summary = 'summary' in change ? change.summary : null;
  return writtenFingerprint({ summary, plainText: adfToText(draftAdf(change.text)).text });
};
const marked = (changeId: string, more: Partial<Marked> = {}): Marked => ({
  proposalId: 'p1', changeId, id: `made-${changeId}`, key: null, by: 'u', isUntouched: true, touchedBy: null, written: wordsOf(changeId), ...more,
});
const link = { linkId: '5', type: { id: '7', name: 'Duplicate' }, direction: 'outward' as const, other: { id: '9', key: 'A-9' } };
const state = stateWith(after, {
  properties: { 'plumbline.readiness': { score: 40 } },
  links: [link],
  marked: [marked('comment'), marked('subtask-1', { key: 'A-10' })],
});

const plan = (given: Partial<Parameters<typeof planUndo>[0]> = {}, changes = ids) =>
  planUndo({ proposal, events, state, history, now: START + 60_000, ...given }, changes);

describe('planUndo', () => {
  it('what Jira holds as written goes back, under the same ids', () => {
    const { changes, kept } = plan();
    expect(kept).toEqual([]);
    expect(changes.map(({ id, kind }) => [id, kind])).toEqual([
      ['priority', 'set_priority'],
      ['components', 'edit_components'],
      ['labels', 'edit_labels'],
      ['type', 'set_type'],
      ['property', 'set_property'],
      ['comment', 'delete_comment'],
      ['link', 'remove_link'],
      ['subtask-1', 'delete_subtask'],
    ]);
    expect(changes[0]).toMatchObject({ before: value('High'), after: value('Medium') });
    expect(changes[1]).toMatchObject({ add: [], remove: [value('B')] });
    expect(changes[3]).toMatchObject({ before: value('Bug'), after: value('Task') });
  });

  it('taken back twice it is what it was: an undo of the undo is the change itself', () => {
    const undo = { ...proposalOf([...plan().changes], state), id: 'p1', origin: { type: 'undo' as const, proposalId: 'p0' } };
    const gone = stateWith(held, { properties: { 'plumbline.readiness': null } });
    const back = planUndo({ proposal: undo, events, state: gone, history: [], now: START + 60_000 }, ids);
    const shape = ({ id, kind }: { id: string; kind: string }) => [id, kind];
    expect(back.changes.map(shape)).toEqual(everyChange.map(shape));
  });

  it('a value somebody changed since stays, with who and when; also when it was changed away and back', () => {
    const [colleague, later] = ['colleague', at(9_000)];
    const touched = [...history, made({ field: 'labels', removed: ['login'], by: colleague, at: at(5_000) }), made({ field: 'labels', added: ['login'], by: colleague, at: later })];
    expect(plan({ history: touched }, ['labels'])).toEqual({
      changes: [],
      kept: [{ changeId: 'labels', why: 'changed_since', value: 'login', by: colleague, at: later }],
    });
  });

  it.each([
    ['priority', 'High', 'Low'],
    ['type', 'Bug', 'Story'],
  ] as const)('one value of %s that somebody replaced stays, also when the old one came back', (field, written, now) => {
    const moved = [...history, made({ field, added: [now], removed: [written], by: 'colleague', at: at(8_000) })];
    const kept = (value: string, ms: number) => [{ changeId: field, why: 'changed_since', value, by: 'colleague', at: at(ms) }];
    expect(plan({ state: stateWith({ ...after, [field]: [value(now)] }), history: moved }, [field])).toEqual({ changes: [], kept: kept(now, 8_000) });
    const back = [...moved, made({ field, added: [written], removed: [now], by: 'colleague', at: at(9_000) })];
    expect(plan({ history: back }, [field])).toEqual({ changes: [], kept: kept(written, 9_000) });
  });

  it('of several values only those still there go; the rest is listed', () => {
    const two = everyChange.map((change) => (change.kind === 'edit_labels' ? { ...change, add: [value('login'), value('ui')] } : change));
    const both = history.map((entry) => (entry.field === 'labels' ? { ...entry, added: ['login', 'ui'] } : entry));
    const removed = made({ field: 'labels', removed: ['ui'], by: 'colleague', at: at(9_000) });
    const { changes, kept } = plan({ proposal: proposalOf(two), history: [...both, removed] }, ['labels']);
    expect(changes).toMatchObject([{ id: 'labels', remove: [value('login')] }]);
    expect(kept).toMatchObject([{ changeId: 'labels', value: 'ui', why: 'changed_since', by: 'colleague' }]);
  });

  it('a sub-task or comment somebody worked on stays; one that is gone is said to be gone', () => {
    const touchedBy = { by: 'colleague', at: at(7_000) };
    const worked = stateWith(after, { marked: [marked('subtask-1', { key: 'A-10', isUntouched: false, touchedBy })] });
    expect(plan({ state: worked }, ['subtask-1', 'comment'])).toEqual({
      changes: [],
      kept: [
        { changeId: 'subtask-1', why: 'touched', value: 'A-10', ...touchedBy },
        { changeId: 'comment', why: 'gone', value: null, by: null, at: null },
      ],
    });
  });

  it('a marker of another proposal is not ours', () => {
    const forged = stateWith(after, { marked: [marked('comment', { proposalId: 'p2' })] });
    expect(plan({ state: forged }, ['comment']).kept).toMatchObject([{ why: 'gone' }]);
  });

  it("a marker on somebody else's words, or by somebody else, is not enough to delete them", () => {
    const others = stateWith(after, { marked: [marked('comment', { by: 'attacker' })] });
    expect(plan({ state: others }, ['comment']).kept).toMatchObject([{ why: 'gone' }]);
    const other = stateWith(after, { marked: [marked('comment', { written: 'of another comment' })] });
    expect(plan({ state: other }, ['comment'])).toMatchObject({ changes: [], kept: [{ why: 'gone' }] });
  });

  it('what was never applied is nothing to take back', () => {
    expect(plan({ events: [intended('priority')] }, ['priority', 'unheard-of'])).toMatchObject({
      changes: [],
      kept: [{ changeId: 'priority', why: 'not_applied' }, { changeId: 'unheard-of', why: 'not_applied' }],
    });
  });
});
