import { describe, expect, it } from 'vitest';
import { isWorthALook, judgeTriage } from '../../../src/domain/outcome/judge-triage';
import type { LaterIssue } from '../../../src/domain/outcome/later-issue';
import type { TriageField } from '../../../src/domain/triage/field';
import { LATER, day, eventsOf, issueLater, triageOf } from './fixtures';

type Done = Parameters<typeof eventsOf>[2][];

/** The one verdict on a field, in short; null when there is none. */
function verdictOn(field: TriageField, done: Done, issue?: LaterIssue | null, isNewest = true) {
  const triage = triageOf([field]);
  const [outcome] = judgeTriage(triage, eventsOf(triage, field, ...done), LATER, issue === undefined ? undefined : { issue, isNewest });
  return outcome ? [outcome.verdict, outcome.source, outcome.decidedAt] : null;
}

describe('judgeTriage', () => {
  const approved: Done = [['intended', 1], ['applied', 1]];

  it('an outcome names issue, project and field, who scored, and how sure the suggestion was in thousandths', () => {
    const triage = triageOf(['priority', 'labels'], 0.7295);
    const events = [...eventsOf(triage, 'priority', ['dismissed', 1]), ...eventsOf(triage, 'labels', ...approved)];
    const shared = { issueId: triage.proposal.issueId, projectId: '2', scorer: 'model', promptVersion: triage.proposal.promptVersion, score: 730, decidedAt: day(1) };
    expect(judgeTriage(triage, events, LATER)).toEqual([
      { ...shared, field: 'priority', verdict: 'wrong', source: 'dismissed' },
      { ...shared, field: 'labels', verdict: 'right', source: 'approved' },
    ]);
  });
  it('a report from before scores were kept gives none', () => {
    const triage = triageOf(['priority'], null);
    expect(judgeTriage(triage, eventsOf(triage, 'priority', ['dismissed', 1]), LATER)).toEqual([]);
  });

  describe('by decisions alone', () => {
    it.each<[string, Done, unknown]>([
      ['approved', approved, ['right', 'approved', day(1)]],
      ['dismissed', [['dismissed', 2]], ['wrong', 'dismissed', day(2)]],
      ['taken back', [...approved, ['undone', 3]], ['wrong', 'undone', day(3)]],
      ['taken back and made again', [...approved, ['undone', 3], ['restored', 4]], ['right', 'approved', day(4)]],
      ['approved, found to be written by the schedule', [['intended', 1], ['applied', 2, { type: 'schedule' }]], ['right', 'approved', day(2)]],
      ['approved, outcome not known', [['intended', 1]], null],
      ['approved, refused by Jira', [['intended', 1], ['failed', 1]], null],
      ['applied by the app alone', [['intended', 1, { type: 'app' }], ['applied', 1, { type: 'app' }]], null],
      ['not decided', [], null],
    ])('%s', (_what, done, verdict) => {
      expect(verdictOn('labels', done)).toEqual(verdict);
    });
    it('stands as it is where the issue is gone or restricted two weeks later', () => {
      expect(verdictOn('labels', approved, null)).toEqual(['right', 'approved', day(1)]);
      expect(verdictOn('labels', [['dismissed', 2]], null)).toEqual(['wrong', 'dismissed', day(2)]);
      expect(verdictOn('labels', [], null)).toBeNull();
    });
  });

  describe('two weeks later, applied', () => {
    it('still held: right, whatever else was added', () => {
      expect(verdictOn('components', approved, issueLater({ components: ['A', 'B', 'X'] }))).toEqual(['right', 'approved', day(1)]);
    });
    it('taken away by a person: wrong; taken away by an app: the decision stands', () => {
      expect(verdictOn('components', approved, issueLater({ components: ['A', 'C'] }, [5, 'components', [], ['B']]))).toEqual(['wrong', 'changed', day(5)]);
      expect(verdictOn('components', approved, issueLater({ components: ['A', 'C'] }))).toEqual(['right', 'approved', day(1)]);
    });
    it('of several values the first, which is the surest, decides', () => {
      expect(verdictOn('components', approved, issueLater({ components: ['A', 'B'] }, [5, 'components', [], ['C']]))).toEqual(['right', 'approved', day(1)]);
    });
    it('changed and changed back: still held', () => {
      const issue = issueLater({ priority: ['High'] }, [5, 'priority', ['Low'], ['High']], [6, 'priority', ['High'], ['Low']]);
      expect(verdictOn('priority', approved, issue)).toEqual(['right', 'approved', day(1)]);
    });
    it('by the app alone: right only once a person edited that very field and left it; wrong once a person took it away', () => {
      const alone: Done = [['intended', 1, { type: 'app' }], ['applied', 1, { type: 'app' }]];
      expect(verdictOn('labels', alone, issueLater({ labels: ['login'] }))).toBeNull();
      expect(verdictOn('labels', alone, issueLater({ labels: ['login'] }, [4, 'text', [], []]))).toBeNull();
      expect(verdictOn('labels', alone, issueLater({ labels: ['login'] }, [4, 'priority', ['High'], []]))).toBeNull();
      expect(verdictOn('labels', alone, issueLater({ labels: ['login', 'x'] }, [0.5, 'labels', ['x'], []]))).toBeNull();
      expect(verdictOn('labels', alone, issueLater({ labels: ['login', 'x'] }, [4, 'labels', ['x'], []]))).toEqual(['right', 'kept', day(4)]);
      expect(verdictOn('labels', alone, issueLater({ labels: [] }, [4, 'labels', [], ['login']]))).toEqual(['wrong', 'changed', day(4)]);
    });
  });

  describe('two weeks later, not decided', () => {
    it.each<[string, TriageField, LaterIssue, unknown]>([
      ['a person set that value', 'priority', issueLater({ priority: ['High'] }, [3, 'priority', ['High'], ['Medium']]), ['right', 'kept', day(3)]],
      ['a person set another', 'priority', issueLater({ priority: ['Low'] }, [3, 'priority', ['Low'], ['Medium']]), ['wrong', 'changed', day(3)]],
      ['it holds what it held', 'priority', issueLater({}), null],
      ['it was changed and changed back', 'priority', issueLater({}, [3, 'priority', ['Low'], ['Medium']], [4, 'priority', ['Medium'], ['Low']]), null],
      ['an app set that value', 'priority', issueLater({ priority: ['High'] }), null],
      ['an app set another', 'priority', issueLater({ priority: ['Low'] }), null],
      ['a person set it before it was suggested', 'priority', issueLater({ priority: ['High'] }, [-1, 'priority', ['High'], ['Medium']]), null],
      ['it was emptied', 'components', issueLater({ components: [] }, [3, 'components', [], ['A']]), null],
      ['the first of two was set', 'components', issueLater({ components: ['A', 'B'] }, [3, 'components', ['B'], []]), ['right', 'kept', day(3)]],
      ['only the second of two was set', 'components', issueLater({ components: ['A', 'C'] }, [3, 'components', ['C'], []]), ['wrong', 'changed', day(3)]],
      ['that and another were set', 'labels', issueLater({ labels: ['login', 'x'] }, [3, 'labels', ['x', 'login'], []]), ['right', 'kept', day(3)]],
      ['something else was edited', 'type', issueLater({}, [3, 'priority', ['High'], ['Medium']]), null],
    ])('%s', (_what, field, issue, verdict) => {
      expect(verdictOn(field, [], issue)).toEqual(verdict);
    });
    it('an issue that was triaged again says nothing about the older triage, unless somebody decided on it', () => {
      const issue = issueLater({ priority: ['Low'] }, [3, 'priority', ['Low'], ['Medium']]);
      expect(verdictOn('priority', [], issue, false)).toBeNull();
      expect(verdictOn('priority', approved, issueLater({ priority: ['High'] }), false)).toEqual(['right', 'approved', day(1)]);
    });
  });
});

describe('isWorthALook', () => {
  it('only where the issue can say more than the log', () => {
    const worth = (done: Done, isNewest = true, score: number | null = 0.5) => {
      const triage = triageOf(['labels'], score);
      return isWorthALook(triage, eventsOf(triage, 'labels', ...done), LATER, isNewest);
    };
    expect(worth([])).toBe(true);
    expect(worth([['intended', 1], ['applied', 1]], false)).toBe(true);
    expect(worth([], false)).toBe(false);
    expect(worth([['dismissed', 1]])).toBe(false);
    expect(worth([['intended', 1]])).toBe(false);
    expect(worth([], true, null)).toBe(false);
  });
});
