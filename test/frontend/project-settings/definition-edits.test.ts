import { describe, expect, it } from 'vitest';
import { JudgedCriterionSchema } from '../../../src/domain/readiness/criterion';
import { defaultDefinitions } from '../../../src/domain/readiness/default-definitions';
import { defaultReadiness, type ReadinessSettings } from '../../../src/domain/readiness/readiness-settings';
import {
  definitionOf,
  isChanged,
  nextOwnId,
  withOwnAdded,
  withOwnEdited,
  withOwnRemoved,
  withRule,
  withoutDefinition,
} from '../../../src/frontend/project-settings/readiness/definition-edits';
import { definitionsFingerprint } from '../../../src/frontend/project-settings/readiness/definition-fingerprint';
import { ruleGroups } from '../../../src/frontend/project-settings/readiness/rule-groups';
import { typeChoices } from '../../../src/frontend/project-settings/readiness/type-choices';
import { own, task } from './readiness-fixtures';
import { criterionIds } from '../../domain/readiness/criterion-ids';

describe('ruleGroups', () => {
  it('hold every rule of the library once', () => {
    expect(ruleGroups.flatMap(({ rules }) => rules).sort()).toEqual([...criterionIds].sort());
  });
});

describe('withRule', () => {
  it('a type without a definition of its own begins with the default', () => {
    const edited = withRule(defaultReadiness, task, 'estimate', 'warning');
    expect(edited.definitions).toEqual({ '3': { rules: { ...defaultDefinitions.task.rules, estimate: 'warning' }, judged: [] } });
    expect(definitionOf(edited, task).rules.estimate).toBe('warning');
  });

  it('off: the rule is not named, as in the contract', () => {
    expect(definitionOf(withRule(defaultReadiness, task, 'purpose', 'off'), task).rules).not.toHaveProperty('purpose');
  });

  it('edited back to the default: the type has no definition of its own', () => {
    const edited = withRule(defaultReadiness, task, 'purpose', 'critical');
    expect(isChanged(edited, '3')).toBe(true);
    expect(withRule(edited, task, 'purpose', 'warning').definitions).toEqual({});
  });
});

describe('withoutDefinition', () => {
  it('takes one type back to its default and leaves the others', () => {
    const both = { ...withRule(defaultReadiness, task, 'scope', 'info') };
    const definitions = { ...both.definitions, '1': defaultDefinitions.bug };
    expect(withoutDefinition({ ...both, definitions }, '3').definitions).toEqual({ '1': defaultDefinitions.bug });
  });
});

describe('own criteria', () => {
  const one = withOwnAdded(defaultReadiness, task, own('a'));

  it('are added, edited and removed by their id', () => {
    const two = withOwnAdded(one, task, own('b'));
    const edited = withOwnEdited(two, task, 'own-a', { title: 'Another' });
    expect(definitionOf(edited, task).judged.map(({ title }) => title)).toEqual(['Another', 'Title b']);
    expect(definitionOf(withOwnRemoved(edited, task, 'own-a'), task).judged).toEqual([own('b')]);
  });

  it('the last one removed: the type has its default again', () => {
    expect(withOwnRemoved(one, task, 'own-a').definitions).toEqual({});
  });

  it('no more than can be kept are added', () => {
    const full = Array.from('abcdefghij').reduce((now, name) => withOwnAdded(now, task, own(name)), defaultReadiness);
    expect(definitionOf(full, task).judged).toHaveLength(8);
  });
});

describe('nextOwnId', () => {
  it('fits the contract, and two of one millisecond differ, across types', () => {
    const now = Date.UTC(2026, 10, 22);
    const first = nextOwnId(defaultReadiness, now);
    const second = nextOwnId(withOwnAdded(defaultReadiness, task, { ...own('x'), id: first }), now);
    expect(second).not.toBe(first);
    for (const id of [first, second]) expect(JudgedCriterionSchema.safeParse({ ...own('x'), id }).success).toBe(true);
  });

  it('a removed criterion gives its id to no later one', () => {
    const now = Date.UTC(2026, 10, 22);
    const id = nextOwnId(defaultReadiness, now);
    const emptied = withOwnRemoved(withOwnAdded(defaultReadiness, task, { ...own('x'), id }), task, id);
    expect(nextOwnId(emptied, now + 1)).not.toBe(id);
  });
});

describe('definitionsFingerprint', () => {
  it('the order in which rules and types were edited does not count, a rule does', () => {
    const left: ReadinessSettings['definitions'] = { '3': { rules: { scope: 'info', steps: 'warning' }, judged: [] }, '1': defaultDefinitions.bug };
    const right: ReadinessSettings['definitions'] = { '1': defaultDefinitions.bug, '3': { rules: { steps: 'warning', scope: 'info' }, judged: [] } };
    expect(definitionsFingerprint(left)).toBe(definitionsFingerprint(right));
    expect(definitionsFingerprint({ ...right, '3': { rules: { steps: 'warning' }, judged: [] } })).not.toBe(definitionsFingerprint(left));
  });
});

describe('typeChoices', () => {
  it('types of the project, then those that are gone and still have a definition', () => {
    const settings = { ...defaultReadiness, definitions: { '77': defaultDefinitions.bug, '3': defaultDefinitions.epic } };
    expect(typeChoices(settings, [task], { own: { '3': {} } })).toEqual([
      { id: '3', type: task, isChanged: true, hasProblem: true },
      { id: '77', type: null, isChanged: true, hasProblem: false },
    ]);
  });
});
