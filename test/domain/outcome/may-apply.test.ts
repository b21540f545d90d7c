import { describe, expect, it } from 'vitest';
import { planChange } from '../../../src/domain/change/plan-change';
import { mayApply } from '../../../src/domain/outcome/may-apply';
import type { TriageField } from '../../../src/domain/triage/field';
import { value } from '../change/fixtures';

const priorities = ['Highest', 'High', 'Low'].map(value);
const enough = [{ score: 800, right: 60, of: 60 }, { score: 500, right: 20, of: 40 }];

const given = (field: TriageField, before: string[], after: string[]) => ({
  change: planChange(field, before.map(value), after.map(value)),
  settings: { enabled: true, oneWrongIn: 10 as const },
  outcomes: enough,
  score: 0.8,
  priorities,
});

describe('mayApply', () => {
  it('a sure enough value in an empty field, once an admin asked for it and enough is known', () => {
    expect(mayApply(given('priority', [], ['High']))).toBe(true);
    expect(mayApply(given('components', [], ['B']))).toBe(true);
    expect(mayApply({ ...given('labels', [], ['x']), score: 0.95 })).toBe(true);
  });
  it.each([
    ['nobody asked for it', { ...given('labels', [], ['x']), settings: { enabled: true, oneWrongIn: null } }],
    ['the field is off', { ...given('labels', [], ['x']), settings: { enabled: false, oneWrongIn: 10 as const } }],
    ['it is not sure enough', { ...given('labels', [], ['x']), score: 0.799 }],
    ['it has no score', { ...given('labels', [], ['x']), score: null }],
    ['too little is known', { ...given('labels', [], ['x']), outcomes: [{ score: 800, right: 20, of: 20 }] }],
    ['nothing is known', { ...given('labels', [], ['x']), outcomes: [] }],
    ['it would replace a priority', given('priority', ['Low'], ['High'])],
    ['somebody chose another component', given('components', ['A'], ['B'])],
    ['it would replace a type', given('type', ['Task'], ['Bug'])],
    ['it is the top priority', given('priority', [], ['Highest'])],
    ['the priority is not on the list', given('priority', [], ['Other'])],
    ['the list of priorities is not known', { ...given('priority', [], ['High']), priorities: [] }],
    ['it brings more than one value', given('labels', [], ['x', 'y'])],
    ['it would empty a field', given('priority', [], [])],
  ])('not when %s', (_why, asked) => {
    expect(mayApply(asked)).toBe(false);
  });
});
