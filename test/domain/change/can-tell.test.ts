import { describe, expect, it } from 'vitest';
import type { AuditActor } from '../../../src/domain/audit/event';
import { canTell } from '../../../src/domain/change/can-tell';
import { changeKinds, type ChangeKind } from '../../../src/domain/change/change';
import { everyChange } from './fixtures';

const author: AuditActor = { type: 'user', accountId: 'u' };
const colleague: AuditActor = { type: 'user', accountId: 'v' };
const changeOf = (kind: ChangeKind) => ({ ...(everyChange[0] ?? fail()), kind }) as Parameters<typeof canTell>[2];
const fail = (): never => {
  throw new Error('no change');
};
const told = (reader: AuditActor, isMade: boolean, begunBy = author) => changeKinds.filter((kind) => canTell(reader, begunBy, changeOf(kind), isMade));
const forAll = ['set_priority', 'edit_components', 'edit_labels', 'set_type', 'set_property'];

describe('canTell', () => {
  it('whoever began it and the app tell of everything', () => {
    for (const reader of [author, { type: 'app' }, { type: 'schedule' }] as const) {
      for (const isMade of [true, false]) expect(told(reader, isMade)).toEqual(changeKinds);
    }
  });

  it('anybody tells what they see, and what shows the same to all', () => {
    expect(told(colleague, true)).toEqual([...forAll, 'add_comment', 'link_issues', 'create_subtask', 'remove_link']);
    expect(told(colleague, false)).toEqual([...forAll, 'delete_comment', 'delete_subtask']);
  });

  it('with the account of whoever began it erased, no person tells what they do not see', () => {
    expect(told(colleague, false, { type: 'user', accountId: null })).toEqual([...forAll, 'delete_comment', 'delete_subtask']);
  });
});
