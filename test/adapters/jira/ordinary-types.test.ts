import { describe, expect, it } from 'vitest';
import { historyEntries } from '../../../src/adapters/jira/history';
import { ordinaryTypes } from '../../../src/adapters/jira/ordinary-types';

describe('issue types of Jira', () => {
  it('ordinaryTypes: no sub-tasks, no epics and nothing above them; a site that tells no level has ordinary types', () => {
    const type = (id: string, more: object) => ({ id, name: `type ${id}`, ...more });
    const types = [
      type('1', { subtask: false, hierarchyLevel: 0 }),
      type('2', { subtask: true, hierarchyLevel: -1 }),
      type('3', { subtask: false, hierarchyLevel: 1 }),
      type('4', { subtask: false, hierarchyLevel: 2 }),
      type('5', {}),
    ];
    expect(ordinaryTypes(types)).toEqual([type('1', {}), type('5', {})]);
  });

  it('historyEntries: a change of type is one value in the place of another', () => {
    const items = [{ field: 'issuetype', from: '10001', fromString: 'Task', to: '10002', toString: 'Bug' }];
    expect(historyEntries([{ created: '2026-01-05T09:00:00.000+0000', author: { accountId: 'a' }, items }])).toEqual([
      { field: 'type', at: '2026-01-05T09:00:00.000Z', by: 'a', added: ['10002'], removed: ['10001'] },
    ]);
  });
});
