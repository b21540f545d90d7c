import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textCriteria, SeveritySchema, type CriterionId, type Definition } from '../../../src/domain/readiness/criterion';
import type { Judgement, RuleResult, RuleResults } from '../../../src/domain/readiness/finding';
import { scoreReadiness } from '../../../src/domain/readiness/score';
import { empty, ownCriterion, threshold, weights } from './fixtures';
import { criterionIds } from './criterion-ids';

const notMet: RuleResult = { verdict: 'not_met', spans: [] };
const met: RuleResult = { verdict: 'met' };
const silent: RuleResult = { verdict: 'cannot_tell' };
const score = (definition: Definition, results: RuleResults, judgements: readonly Judgement[] = [], more: { threshold?: number } = {}) =>
  scoreReadiness(definition, { results, judgements, weights, threshold, ...more });
const judgement = (criterion: string, verdict: Judgement['verdict']): Judgement => ({ criterion, verdict, span: null });

describe('scoreReadiness', () => {
  it('a finding of each severity costs its weight', () => {
    for (const severity of SeveritySchema.options) {
      const { score: points, findings } = score({ rules: { estimate: severity }, judged: [] }, { estimate: notMet });
      expect(points).toBe(100 - weights[severity]);
      expect(findings).toEqual([{ criterion: 'estimate', by: 'rules', severity, points: weights[severity], spans: [], count: null, areas: [] }]);
    }
  });

  it('what is met, switched off or cannot be told costs nothing, and is listed where it was asked for', () => {
    const definition: Definition = { rules: { steps: 'critical', estimate: 'warning', component: 'info' }, judged: [] };
    const scored = score(definition, { steps: met, estimate: silent, scope: notMet });
    expect(scored).toMatchObject({ score: 100, status: 'ready', findings: [], met: ['steps'], cannotTell: ['component', 'estimate'] });
  });

  it('never falls below 0', () => {
    const rules = Object.fromEntries(criterionIds.map((id) => [id, 'critical'] as const));
    const results = Object.fromEntries(criterionIds.map((id) => [id, notMet] as const));
    expect(score({ rules, judged: [] }, results).score).toBe(0);
  });

  it('names the worst first, and within a severity what costs most', () => {
    const definition: Definition = { rules: { component: 'info', estimate: 'critical', scope: 'warning' }, judged: [ownCriterion('a', 'critical')] };
    const { findings } = score(definition, { component: notMet, estimate: notMet, scope: notMet }, [judgement('own-a', 'not_met')]);
    expect(findings.map(({ criterion }) => criterion)).toEqual(['estimate', 'own-a', 'scope', 'component']);
  });

  it('an open blocker is blocked, whatever it costs', () => {
    const blocked = score({ rules: { open_blockers: 'info', steps: 'critical' }, judged: [] }, { open_blockers: notMet, steps: notMet });
    expect(blocked.status).toBe('blocked');
  });

  it('below the threshold, or with one critical gap above it, it needs clarification', () => {
    const warning: Definition = { rules: { steps: 'warning' }, judged: [] };
    expect(score(warning, { steps: notMet }, [], { threshold: 88 }).status).toBe('ready');
    expect(score(warning, { steps: notMet }, [], { threshold: 89 }).status).toBe('needs_clarification');
    expect(score({ rules: { steps: 'critical' }, judged: [] }, { steps: notMet }, [], { threshold: 0 }).status).toBe('needs_clarification');
  });

  it('a critical criterion or a warning of the text that nothing can be said about is no yes', () => {
    expect(score({ rules: { steps: 'critical' }, judged: [] }, { steps: silent })).toMatchObject({ score: null, status: 'needs_clarification' });
    for (const id of textCriteria) expect(score({ rules: { [id]: 'warning' }, judged: [] }, { [id]: silent }), id).toMatchObject({ score: null, status: 'needs_clarification', undecided: { unreadable: [id] } });
    expect(score({ rules: { steps: 'info' }, judged: [] }, { steps: silent })).toMatchObject({ status: 'ready', undecided: { unreadable: [] } });
    expect(score({ rules: { estimate: 'critical' }, judged: [] }, { estimate: silent }).status).toBe('ready');
  });

  it('nor is a critical criterion of the admin’s own that no model has judged', () => {
    const definition: Definition = { rules: {}, judged: [ownCriterion('a', 'critical'), ownCriterion('b')] };
    expect(score(definition, {})).toMatchObject({ score: 100, status: 'needs_clarification' });
    expect(score(definition, {}, [judgement('own-a', 'cannot_tell')]).status).toBe('needs_clarification');
    expect(score(definition, {}, [judgement('own-a', 'met')]).status).toBe('ready');
  });

  it('undecided: what stands in the way, the text or criteria of the admin’s own, and which of them', () => {
    const definition: Definition = { rules: { steps: 'critical', expected: 'warning' }, judged: [ownCriterion('a', 'critical'), ownCriterion('b', 'critical'), ownCriterion('c')] };
    const readable = score(definition, { steps: met, expected: met }, [judgement('own-b', 'cannot_tell')]);
    expect(readable.undecided).toEqual({ unreadable: [], waiting: ['own-a'], untold: ['own-b'] });
    expect(score(definition, { steps: silent, expected: silent }, [judgement('own-a', 'met'), judgement('own-b', 'met')]).undecided).toEqual({ unreadable: ['steps', 'expected'], waiting: [], untold: [] });
  });

  it('what does not apply stands in no list', () => {
    const definition: Definition = { rules: { open_blockers: 'critical', risk_areas: 'info' }, judged: [] };
    expect(score(definition, { open_blockers: { verdict: 'met', applies: false }, risk_areas: met })).toMatchObject({ score: 100, status: 'ready', met: ['risk_areas'], cannotTell: [] });
  });

  it('a model’s verdict on what nobody asked for counts for nothing', () => {
    const judgements = [judgement('own-other', 'not_met'), judgement('steps', 'met')];
    expect(score({ ...empty, rules: { steps: 'critical' } }, { steps: notMet }, judgements)).toEqual(
      score({ ...empty, rules: { steps: 'critical' } }, { steps: notMet }),
    );
  });

  const severities = fc.constantFrom(...SeveritySchema.options);
  const verdicts = fc.constantFrom('met' as const, 'not_met' as const, 'cannot_tell' as const);
  const ids = fc.constantFrom('own-a', 'own-b', 'own-c', 'own-d', ...criterionIds);
  const points = fc.integer({ min: 0, max: 100 });
  const given = fc.record({
    rules: fc.dictionary(fc.constantFrom(...criterionIds), severities).map((rules): Definition['rules'] => rules),
    judged: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { maxLength: 3 }).chain((own) => fc.tuple(...own.map((id) => severities.map((severity) => ownCriterion(id, severity))))),
    results: fc.dictionary(fc.constantFrom(...criterionIds), fc.constantFrom(notMet, met, silent)).map((results): RuleResults => results),
    judgements: fc.array(fc.record({ criterion: ids, verdict: verdicts, span: fc.constant(null) })),
    weights: fc.record({ critical: points, warning: points, info: points }),
    threshold: points,
  });
  const rank = { blocked: 0, needs_clarification: 0, ready: 1 } as const;
  const scoreOf = ({ score }: ReturnType<typeof scoreReadiness>) => score ?? 0;

  it('property: no judgement wins a point, makes ready what the rules do not, or hides what they found', () => {
    fc.assert(
      fc.property(given, ({ rules, judged, judgements, ...more }) => {
        const definition = { rules, judged };
        const without = scoreReadiness({ rules, judged: [] }, { ...more, judgements: [] });
        const judgedToo = scoreReadiness(definition, { ...more, judgements });
        expect([judgedToo.score === null, scoreOf(judgedToo) <= scoreOf(without)]).toEqual([without.score === null, true]);
        expect(rank[judgedToo.status]).toBeLessThanOrEqual(rank[without.status]);
        expect(scoreOf(judgedToo)).toBeLessThanOrEqual(scoreOf(scoreReadiness(definition, { ...more, judgements: [] })));
        expect(judgedToo.findings.filter(({ by }) => by === 'rules')).toEqual(without.findings);
      }),
    );
  });

  it('property: the score is 100 less what the findings cost, and each criterion asked for stands in one list', () => {
    fc.assert(
      fc.property(given, ({ rules, judged, ...more }) => {
        const scored = scoreReadiness({ rules, judged }, more);
        const left = Math.max(0, 100 - scored.findings.reduce((sum, one) => sum + one.points, 0));
        expect(scored.score).toBe(scored.undecided.unreadable.length > 0 ? null : left);
        const told = [...scored.findings.map(({ criterion }) => criterion), ...scored.met, ...scored.cannotTell];
        expect(told.sort()).toEqual([...Object.keys(rules), ...judged.map(({ id }) => id)].sort());
        const critical = new Set(judged.flatMap(({ id, severity }) => (severity === 'critical' ? [id] : [])));
        const isSilent = scored.cannotTell.some((id) => critical.has(id) || (['critical', 'warning'].includes(rules[id as CriterionId] ?? '') && textCriteria.has(id as CriterionId)));
        const isReady = scored.status === 'ready';
        expect(isReady && (isSilent || left < more.threshold || scored.findings.some(({ severity }) => severity === 'critical'))).toBe(false);
      }),
    );
  });
});
