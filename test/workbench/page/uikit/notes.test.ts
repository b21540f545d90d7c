import { expect, test } from 'vitest';
import type { Note } from '../../../../workbench/page/uikit/notes';
import { createNoteBook } from '../../../../workbench/page/uikit/notes';

test('a note is kept once, mirrored, and announced', () => {
  let mirrored: readonly Note[] = [];
  const notes = createNoteBook((list) => {
    mirrored = list;
  });
  let changes = 0;
  const stop = notes.subscribe(() => {
    changes += 1;
  });
  notes.add({ kind: 'unknown', what: '<Frame>' });
  notes.add({ kind: 'unknown', what: '<Frame>' });
  notes.add({ kind: 'fault', what: '<Frame>' });
  expect(mirrored).toHaveLength(2);
  expect(changes).toBe(2);
  stop();
  notes.clear();
  expect(mirrored).toEqual([]);
  expect(changes).toBe(2);
});
