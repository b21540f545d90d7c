import { describe, expect, it } from 'vitest';
import type { HistoryVotes } from '../../../src/domain/history/votes';
import type { FieldValues } from '../../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../../src/domain/triage/field';
import { weighEvidence, type Evidence } from '../../../src/domain/triage/weigh-evidence';
import { choices, snapshotOf, value } from './fixtures';

const empty: FieldValues = { priority: [], components: [], labels: [], type: [] };
const snapshot = snapshotOf('Checkout fails', 'The mobile app says: payment refused. Nothing else.');
const draft = (name: string, quote: string, field: TriageField = 'components') => ({ field, value: value(name), reason: 'r', quote });
const vote = (name: string, share: number, pastIssues: readonly string[] = ['11']) => ({ value: value(name), share, pastIssues });
const votesOn = (field: TriageField, ...votes: HistoryVotes[TriageField]): HistoryVotes =>
  ({ priority: [], components: [], labels: [], type: [], [field]: votes });

const weigh = (drafts: Evidence['drafts'], more: Partial<Evidence> = {}) =>
  weighEvidence({
    snapshot,
    current: empty,
    choices,
    drafts,
    answeredBy: 'model',
    secondOpinion: [],
    repaired: false,
    votes: null,
    measure: () => null,
    ...more,
  });
const on = (field: TriageField, { suggestions }: ReturnType<typeof weigh>) => suggestions.find((one) => one.field === field);
const why = (field: TriageField, { abstentions }: ReturnType<typeof weigh>) => abstentions.find((one) => one.field === field)?.why;
const names = (field: TriageField, weighed: ReturnType<typeof weigh>) => on(field, weighed)?.values.map(({ value: { name } }) => name) ?? [];

const quoted = draft('Checkout', 'Checkout fails');

describe('weighEvidence: what was drafted', () => {
  it('a quote that is not in the issue removes its value', () => {
    const weighed = weigh([draft('Checkout', 'the server is on fire')]);
    expect(weighed.suggestions).toEqual([]);
    expect(why('components', weighed)).toBe('not_enough_evidence');
  });

  it('a quote that is not in the issue removes its value though the past is sure of it: then the past speaks for itself', () => {
    const weighed = weigh([draft('Checkout', 'the server is on fire')], { votes: votesOn('components', vote('Checkout', 0.9)) });
    expect(on('components', weighed)?.values).toMatchObject([{ evidence: null, basis: ['history'] }]);
  });

  it('a value the issue already has is not proposed again', () => {
    const weighed = weigh([quoted], { current: { ...empty, components: [value('Checkout')] } });
    expect(weighed.suggestions).toEqual([]);
    expect(why('components', weighed)).toBe('already_right');
  });

  it('every field is either suggested or abstained from', () => {
    const { suggestions, abstentions } = weigh([quoted]);
    expect([...suggestions, ...abstentions].map(({ field }) => field).sort()).toEqual(['components', 'labels', 'priority', 'type']);
    expect(abstentions).toContainEqual({ field: 'labels', why: 'switched_off' });
  });

  it('confidence rests on checked evidence: a quote alone is low, named is medium, independently agreed is high, repaired costs one', () => {
    const level = (weighed: ReturnType<typeof weigh>) => weighed.suggestions[0]?.confidence.level;
    const high = draft('High', 'payment refused', 'priority');
    expect({
      named: level(weigh([draft('Checkout', 'payment refused')])),
      elsewhere: level(weigh([draft('Payments', 'payment refused')])),
      same: level(weigh([quoted], { secondOpinion: [draft('Checkout', '')] })),
      agreed: level(weigh([high], { snapshot: snapshotOf('High: payment refused'), secondOpinion: [high] })),
      repaired: level(weigh([quoted], { repaired: true })),
    }).toEqual({ named: 'medium', elsewhere: 'low', same: 'medium', agreed: 'high', repaired: 'low' });
  });

  it('a value of a field that is closed is not suggested, whoever speaks for it', () => {
    const weighed = weigh([draft('urgent', 'Checkout fails', 'labels')], { votes: votesOn('labels', vote('urgent', 0.99)) });
    expect([on('labels', weighed), why('labels', weighed)]).toEqual([undefined, 'switched_off']);
  });
});

describe('weighEvidence: what the past says', () => {
  it('alone: its first choice with its past issues and without a quote', () => {
    const weighed = weigh([], { votes: votesOn('components', vote('Checkout', 0.9, ['11', '12'])) });
    expect(on('components', weighed)).toMatchObject({
      values: [{ value: { name: 'Checkout' }, evidence: null, basis: ['history'], pastIssues: ['11', '12'] }],
      confidence: { because: ['history_alone'], level: 'high' },
    });
    expect(on('components', weighed)?.confidence.score).toBeCloseTo(0.9);
  });

  it('alone: half sure is enough for a component, and less is not', () => {
    expect(names('components', weigh([], { votes: votesOn('components', vote('Checkout', 0.51)) }))).toEqual(['Checkout']);
    const weighed = weigh([], { votes: votesOn('components', vote('Checkout', 0.49)) });
    expect([names('components', weighed), why('components', weighed)]).toEqual([[], 'not_enough_evidence']);
  });

  it('alone: never without a past issue that may be looked at', () => {
    expect(names('components', weigh([], { votes: votesOn('components', vote('Checkout', 0.99, [])) }))).toEqual([]);
  });

  it('alone: its first choice and no second', () => {
    const votes = votesOn('components', vote('Checkout', 0.55), vote('Mobile app', 0.52));
    expect(names('components', weigh([], { votes }))).toEqual(['Checkout']);
  });

  it('agrees: the value rests on both, and is surer than either alone', () => {
    const votes = votesOn('components', vote('Checkout', 0.7));
    const both = on('components', weigh([quoted], { votes }));
    expect(both).toMatchObject({ values: [{ basis: ['model', 'history'], pastIssues: ['11'] }], confidence: { level: 'high' } });
    expect(both?.confidence.because).toEqual(expect.arrayContaining(['quote_found', 'history_agrees']));
    expect(both?.values[0]?.evidence).not.toBeNull();
    const alone = [weigh([quoted]), weigh([], { votes })].map((weighed) => on('components', weighed)?.confidence.score ?? 1);
    expect(both?.confidence.score).toBeGreaterThan(Math.max(...alone));
  });

  it('agrees with the rules: what the past says counts once, since it knows what the text names', () => {
    const weighed = weigh([quoted], { answeredBy: 'rules', votes: votesOn('components', vote('Checkout', 0.7)) });
    expect(on('components', weighed)?.values[0]?.basis).toEqual(['text', 'history']);
    expect(on('components', weighed)?.confidence.score).toBeCloseTo(0.7);
  });

  it('differs: a quoted value it knows something of is shown, and that it differs is said', () => {
    const votes = votesOn('components', vote('Mobile app', 0.7), vote('Checkout', 0.2));
    const weighed = on('components', weigh([quoted], { votes }));
    const checkout = weighed?.values.find(({ value: { name } }) => name === 'Checkout');
    expect(checkout).toMatchObject({ basis: ['model'], pastIssues: [] });
    expect(weighed?.confidence.because).toContain('history_differs');
    expect(weighed?.values.map(({ value: { name } }) => name)).toEqual(['Mobile app', 'Checkout']);
  });

  it('contradicts: a model\'s value it never saw is dropped, and its own takes the place', () => {
    const votes = votesOn('components', vote('Mobile app', 0.9));
    expect(names('components', weigh([quoted], { votes }))).toEqual(['Mobile app']);
  });

  it('contradicts the rules sooner than a model', () => {
    const votes = votesOn('components', vote('Checkout', 0.15));
    expect(names('components', weigh([quoted], { votes }))).toEqual(['Checkout']);
    expect(names('components', weigh([quoted], { votes, answeredBy: 'rules' }))).toEqual([]);
  });

  it('outvoted: what comes second in the past is not put forward beside a quoted first', () => {
    const votes = votesOn('components', vote('Checkout', 0.6), vote('Mobile app', 0.55));
    expect(names('components', weigh([quoted], { votes }))).toEqual(['Checkout']);
  });

  it('silent about a field: a quoted value stands as it does without a past', () => {
    expect(weigh([quoted], { votes: votesOn('components') })).toEqual(weigh([quoted]));
  });
});

describe('weighEvidence: what the issue holds', () => {
  const held = { ...empty, components: [value('Mobile app')], type: [value('Bug')] };

  it('somebody chose a component: the past adds none to it', () => {
    const weighed = weigh([], { current: held, votes: votesOn('components', vote('Checkout', 0.99)) });
    expect(names('components', weighed)).toEqual([]);
  });

  it('somebody chose a component: what is quoted may still be added', () => {
    expect(names('components', weigh([quoted], { current: held }))).toEqual(['Checkout']);
  });

  it('what the past is surest of and the issue has is right already', () => {
    const weighed = weigh([draft('Bug', 'Checkout fails', 'type')], { current: held, votes: votesOn('type', vote('Bug', 0.9), vote('Task', 0.1)) });
    expect([names('type', weighed), why('type', weighed)]).toEqual([[], 'already_right']);
  });

  it('the reporter\'s type is questioned only by a past that is surer than a component takes', () => {
    const weighed = (share: number) => names('type', weigh([], { current: held, votes: votesOn('type', vote('Task', share)) }));
    expect([weighed(0.65), weighed(0.85)]).toEqual([[], ['Task']]);
  });

  it('a single value is never proposed beside a surer one that is held', () => {
    const votes = votesOn('type', vote('Bug', 0.6), vote('Task', 0.4));
    const weighed = weigh([draft('Bug', 'Checkout fails', 'type'), draft('Task', 'Checkout fails', 'type')], { current: held, votes });
    expect(why('type', weighed)).toBe('already_right');
  });
});

describe('weighEvidence: priority', () => {
  it('is never taken from the past, however sure that is', () => {
    const weighed = weigh([], { votes: votesOn('priority', vote('High', 1)) });
    expect([names('priority', weighed), why('priority', weighed)]).toEqual([[], 'not_enough_evidence']);
  });

  it('is neither confirmed nor contradicted by it', () => {
    const drafts = [draft('High', 'payment refused', 'priority')];
    for (const past of [vote('High', 0.95), vote('Low', 0.95)]) {
      expect(weigh(drafts, { votes: votesOn('priority', past) })).toEqual(weigh(drafts));
    }
  });
});

describe('weighEvidence: the number beside a suggestion', () => {
  it('measure: what people decided is asked for by field and score, and passed through', () => {
    const asked: [TriageField, number][] = [];
    const measured = { right: 19, of: 20, atLeast: 0.78 };
    const weighed = weigh([quoted], { measure: (field, score) => (asked.push([field, score]), measured) });
    expect(on('components', weighed)?.confidence.measured).toBe(measured);
    expect(asked).toEqual([['components', on('components', weighed)?.confidence.score]]);
  });

  it('of several values the word and its reasons are the weakest one\'s, the number is the surest one\'s', () => {
    const drafts = [draft('Payments', 'payment refused'), quoted];
    const weighed = on('components', weigh(drafts));
    expect(weighed?.values.map(({ value: { name } }) => name)).toEqual(['Checkout', 'Payments']);
    expect(weighed?.confidence).toMatchObject({ level: 'low', because: ['quote_found'] });
    expect(weighed?.confidence.score).toBe(on('components', weigh([quoted]))?.confidence.score);
  });

  it('the same evidence gives the same answer', () => {
    const votes = votesOn('components', vote('Checkout', 0.6), vote('Mobile app', 0.3));
    expect(weigh([quoted], { votes })).toEqual(weigh([quoted], { votes }));
  });
});
