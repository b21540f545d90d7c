import { describe, expect, it } from 'vitest';
import { changeKinds } from '../../../src/domain/change/change';
import { fieldOf, isFieldChange, isSetValue } from '../../../src/domain/change/field-change';
import { overwrites, planChange } from '../../../src/domain/change/plan-change';
import { triageFields } from '../../../src/domain/triage/field';
import { everyChange, held, value } from './fixtures';

describe('changes', () => {
  it('ChangeSchema: everything the app can ever do is these eleven things', () => {
    expect([...changeKinds].sort()).toEqual([
      'add_comment',
      'create_subtask',
      'delete_comment',
      'delete_subtask',
      'edit_components',
      'edit_labels',
      'link_issues',
      'remove_link',
      'set_priority',
      'set_property',
      'set_type',
    ]);
  });

  it('isFieldChange, fieldOf: each triage field has its kind of change, and no other change has a field', () => {
    expect(everyChange.filter(isFieldChange).map(fieldOf)).toEqual(triageFields);
    expect(everyChange.filter(isSetValue).map(({ kind }) => kind)).toEqual(['set_priority', 'set_type']);
  });

  it('overwrites: a field of one value, as soon as it holds one', () => {
    expect(triageFields.filter((field) => overwrites(planChange(field, [value('old')], [value('new')])))).toEqual(['priority', 'type']);
    expect(triageFields.filter((field) => overwrites(planChange(field, [], [value('new')])))).toEqual([]);
    expect(planChange('type', held.type, [value('Bug')])).toEqual({ id: 'type', kind: 'set_type', before: value('Task'), after: value('Bug') });
  });
});
