/**
 * What the page has to confess about a surface it drew.
 * `unknown`: not drawn. `fault`: something broke. `prop`: UI Kit does not list it. `approximated`: drawn, but not by
 * Atlassian's code.
 */
export type NoteKind = 'unknown' | 'fault' | 'prop' | 'approximated';

export interface Note {
  readonly kind: NoteKind;
  readonly what: string;
}

declare global {
  interface Window {
    /** Read by the browser tests, which fail on any `unknown` or `fault`. */
    __plumblineNotes?: readonly Note[];
  }
}

export interface NoteBook {
  add(note: Note): void;
  list(): readonly Note[];
  clear(): void;
  /** Calls `listen` after each change; the answer stops it. */
  subscribe(listen: () => void): () => void;
}

/** Collects notes, each once, and mirrors them to `window.__plumblineNotes`. */
export const createNoteBook = (mirror: (notes: readonly Note[]) => void): NoteBook => {
  const listeners = new Set<() => void>();
  let notes: readonly Note[] = [];
  const set = (next: readonly Note[]) => {
    notes = next;
    mirror(notes);
    for (const listen of listeners) listen();
  };
  mirror(notes);

  return {
    add(note) {
      if (!notes.some((known) => known.kind === note.kind && known.what === note.what)) set([...notes, note]);
    },
    list: () => notes,
    clear: () => set([]),
    subscribe(listen) {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
};
