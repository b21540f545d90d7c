import { describe, expect, it } from 'vitest';
import { allowOptions, findAllowProblem } from '../../../src/frontend/project-settings/allowlist';

describe('findAllowProblem', () => {
  it('an empty list and a list over the limit are problems, unless the field is off', () => {
    const many = Array.from({ length: 201 }, (_, index) => String(index));
    expect(findAllowProblem({ enabled: true, allow: [] })).toBe('none_chosen');
    expect(findAllowProblem({ enabled: true, allow: many })).toBe('too_many');
    expect(findAllowProblem({ enabled: false, allow: [] })).toBeUndefined();
    expect(findAllowProblem({ enabled: true, allow: many.slice(1) })).toBeUndefined();
  });
});

describe('allowOptions', () => {
  it('lists what is offered, then what is allowed and gone', () => {
    const options = allowOptions([{ id: '11', name: 'Checkout' }], ['99', '11'], (id) => `${id} gone`);
    expect(options).toEqual([
      { value: '11', label: 'Checkout' },
      { value: '99', label: '99 gone' },
    ]);
  });
});
