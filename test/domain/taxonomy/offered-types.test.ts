import { describe, expect, it } from 'vitest';
import { offeredTypes } from '../../../src/domain/taxonomy/offered-types';

const named = (name: string) => ({ id: name, name });
const [bug, task, epic] = [named('Bug'), named('Task'), named('Epic')];

describe('offeredTypes', () => {
  it('an ordinary issue can have each of the types it can become, its own among them', () => {
    expect(offeredTypes([bug, task], [task])).toEqual([bug, task]);
  });

  it('none where its own type is the only one, or nothing can be set', () => {
    expect(offeredTypes([task], [task])).toEqual([]);
    expect(offeredTypes([], [task])).toEqual([]);
  });

  it('none for an epic or a sub-task, even where Jira would let it become something else', () => {
    expect(offeredTypes([bug, task], [epic])).toEqual([]);
  });
});
