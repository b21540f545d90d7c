import { describe, expect, it } from 'vitest';
import { ReadinessSettingsSchema, defaultReadiness } from '../../../src/domain/readiness/readiness-settings';
import { scoreReadiness } from '../../../src/domain/readiness/score';
import { choiceOf } from '../../../src/frontend/project-settings/readiness/choice-of';
import { typesWithIdleRule } from '../../../src/frontend/project-settings/readiness/idle-rules';
import { problemList } from '../../../src/frontend/project-settings/readiness/problem-list';
import { findReadinessProblems, isReadinessSavable } from '../../../src/frontend/project-settings/readiness/readiness-problems';
import { scoreExamples } from '../../../src/frontend/project-settings/readiness/score-examples';
import { withRule } from '../../../src/frontend/project-settings/readiness/definition-edits';
import { strings } from '../../../src/frontend/shared/strings';
import { own, task, withOwn } from './readiness-fixtures';

/** Thirty types with eight criteria each, as long as they may be. */
const withLong = (letter: string) => {
  const judged = Array.from({ length: 8 }, (_, index) => own(`${index}`, { title: `${index} ${letter.repeat(78)}`, guidance: `a${letter.repeat(298)}a` }));
  return { ...defaultReadiness, definitions: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`${index + 1}`, { rules: {}, judged }])) };
};

describe('findReadinessProblems', () => {
  it('what cannot be saved is found, and is what the contract refuses; what can is not', () => {
    const many = Object.fromEntries(Array.from({ length: 31 }, (_, index) => [String(index), task.defaults]));
    const refused = [
      withOwn(own('a', { title: ' ' })),
      withOwn(own('a', { title: 't'.repeat(81) })),
      withOwn(own('a', { guidance: '' })),
      withOwn(own('a', { guidance: 'g'.repeat(301) })),
      withOwn(own('a', { title: 'Way back \ud83d' })),
      withOwn(own('a', { guidance: '\ude00 says how.' })),
      withLong('界'),
      withLong('"'),
      { ...defaultReadiness, threshold: 101 },
      { ...defaultReadiness, threshold: NaN },
      { ...defaultReadiness, weights: { critical: 2.5, warning: -1, info: 4 } },
      { ...defaultReadiness, definitions: many },
    ];
    for (const settings of refused) {
      expect(ReadinessSettingsSchema.safeParse(settings).success).toBe(false);
      expect(isReadinessSavable(settings)).toBe(false);
    }
    for (const settings of [defaultReadiness, withLong('a'), withLong(' '), withOwn(own('a', { title: ` ${'t'.repeat(80)} ` }), own('b'))]) {
      expect(ReadinessSettingsSchema.safeParse(settings).success).toBe(true);
      expect(isReadinessSavable(settings)).toBe(true);
    }
  });

  it('names the criterion and the field', () => {
    const settings = withOwn(own('a', { title: '' }), own('b'), own('c', { title: ' title B', guidance: ' ' }));
    expect(findReadinessProblems(settings).own).toEqual({
      '3': { 'own-a': { title: 'empty' }, 'own-c': { title: 'taken', guidance: 'empty' } },
    });
  });

  it('half a character is told at its field, too much of all in the list', () => {
    expect(findReadinessProblems(withOwn(own('a', { title: '\ud83d' }))).own).toEqual({ '3': { 'own-a': { title: 'half_character' } } });
    expect(problemList(findReadinessProblems(withLong('界')), [task])).toEqual([
      'Your own criteria of all issue types are together too long to be kept. Shorten some, or use the default for some types.',
    ]);
  });

  it('the same title for two types is none', () => {
    const twice = { ...withOwn(own('a')), definitions: { ...withOwn(own('a')).definitions, '1': { rules: {}, judged: [own('b', { title: 'Title a' })] } } };
    expect(isReadinessSavable(twice)).toBe(true);
  });
});

describe('problemList', () => {
  it('says where to look, also for a type that is gone', () => {
    const problems = findReadinessProblems({ ...withOwn(own('a', { title: '' })), threshold: -1, weights: { critical: NaN, warning: 12, info: 4 } });
    expect(problemList(problems, [task])).toEqual([
      'Own criteria of Task: see the fields marked there.',
      'Score: the points of each severity have to be whole numbers from 0 to 100.',
      'Score: the threshold has to be a whole number from 0 to 100.',
    ]);
    expect(problemList(problems, [])[0]).toBe('Own criteria of Issue type 3 (no longer there): see the fields marked there.');
    expect(problemList(findReadinessProblems(defaultReadiness), [task])).toEqual([]);
  });
});

describe('scoreExamples', () => {
  const { example } = strings.settings.readiness.score;

  it('in words', () => {
    expect(scoreExamples(defaultReadiness).map(example)).toEqual([
      'One critical and two warnings: 100 − 25 − 24 = 51: needs clarification.',
      'One warning and two infos: 100 − 12 − 8 = 80: ready.',
    ]);
    expect(scoreExamples({ weights: { critical: 80, warning: 30, info: 0 }, threshold: 71 }).map(example)).toEqual([
      'One critical and two warnings: 100 − 80 − 60 is below 0 and counts as 0: needs clarification.',
      'One warning and two infos: 100 − 30 − 0 = 70: needs clarification.',
    ]);
  });

  it('reckon as the score itself does', () => {
    const [rules, criticalCounts] = [{ steps: 'critical', observed: 'warning', expected: 'warning' } as const, scoreExamples({ ...defaultReadiness, threshold: 0 })[0]];
    const missing = { verdict: 'not_met', spans: [] } as const;
    const results = { steps: missing, observed: missing, expected: missing };
    const { weights } = defaultReadiness;
    expect(scoreReadiness({ rules, judged: [] }, { results, judgements: [], weights, threshold: 0 })).toMatchObject({
      score: criticalCounts?.score,
      status: criticalCounts?.status,
    });
  });

  it('none while a number is missing', () => {
    expect(scoreExamples({ ...defaultReadiness, threshold: NaN })).toEqual([]);
  });
});

describe('choiceOf', () => {
  const words = { none: 'None', gone: (id: string) => `${id} gone` };

  it('none first, and what is no longer offered stays', () => {
    const offered = [{ id: '1', name: 'High' }];
    expect(choiceOf(offered, null, words)).toMatchObject({ chosen: { value: '', label: 'None' }, isGone: false });
    expect(choiceOf(offered, '1', words)).toMatchObject({ chosen: { label: 'High' }, isGone: false });
    const { options, chosen, isGone } = choiceOf(offered, '9', words);
    expect([chosen.label, isGone, options.map(({ label }) => label)]).toEqual(['9 gone', true, ['None', 'High', '9 gone']]);
  });
});

describe('typesWithIdleRule', () => {
  it('types that ask for what nobody can tell', () => {
    const asking = withRule(defaultReadiness, task, 'estimate', 'info');
    expect(typesWithIdleRule(asking, [task], 'estimate')).toEqual(['Task']);
    expect(typesWithIdleRule({ ...asking, estimateField: 'timeoriginalestimate' }, [task], 'estimate')).toEqual([]);
    expect(typesWithIdleRule(asking, [task], 'priority_chosen')).toEqual([]);
  });
});
