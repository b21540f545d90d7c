import React, { useSyncExternalStore } from 'react';
import type { Note, NoteKind } from '../uikit/notes';
import { useWorkbench } from './use-workbench';

const LABELS: Readonly<Record<NoteKind, string>> = {
  unknown: 'Not drawn',
  fault: 'Errors',
  prop: 'Props UI Kit does not list',
  approximated: 'Approximated',
};

const grouped = (notes: readonly Note[]) =>
  (['unknown', 'fault', 'prop', 'approximated'] as const)
    .map((kind) => ({ kind, entries: notes.filter((note) => note.kind === kind).map(({ what }) => what) }))
    .filter(({ entries }) => entries.length > 0);

/** What a person must know before believing this page: it is not Jira, and where the suggestions come from. */
export const Strip = () => {
  const { state, notes } = useWorkbench();
  const list = useSyncExternalStore(notes.subscribe, notes.list);
  const isBroken = list.some(({ kind }) => kind === 'unknown' || kind === 'fault');
  const { name, isLanguageModel } = state.model;
  const origin = isLanguageModel ? `${name}, a language model` : `${name}: plain rules, not a language model`;
  return (
    <aside className={isBroken ? 'strip strip-broken' : 'strip'} aria-label="About this workbench">
      <span>
        <strong>Local workbench, not Jira.</strong> Suggestions come from {origin}.
      </span>
      {grouped(list).map(({ kind, entries }) => (
        <details key={kind}>
          <summary>
            {LABELS[kind]} ({entries.length})
          </summary>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </details>
      ))}
    </aside>
  );
};
