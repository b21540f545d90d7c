import { ProgressBar, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { ErrorState } from '../../shared/error-state';
import { strings } from '../../shared/strings';
import { canRetry, countOpen, openChanges, type UndoState } from './undo-state';

const words = strings.audit.undo;

/** Where the undo stands, above the list of its issues. */
export const UndoProgress = ({ state }: { readonly state: UndoState }) => {
  const { phase, items, skipped, error } = state;
  const open = countOpen(items);
  const kept = items.reduce((sum, { undo }) => sum + undo.kept.length, 0);
  if (phase === 'planning' || phase === 'plan_failed') {
    return (
      <Stack space="space.100">
        <Text>{words.planning(open.changes, open.issues)}</Text>
        {phase === 'planning' && <ProgressBar isIndeterminate ariaLabel={words.planningLabel} />}
        {error && <ErrorState error={error} />}
      </Stack>
    );
  }
  if (phase === 'planned') {
    return (
      <Stack space="space.050">
        {open.changes === 0 ? (
          <SectionMessage title={words.nothing.title}>
            <Text>{words.nothing.sentence}</Text>
          </SectionMessage>
        ) : (
          <Text weight="semibold">{words.plan(open.changes, open.issues)}</Text>
        )}
        {kept > 0 && <Text>{words.keptTotal(kept)}</Text>}
        {skipped.length > 0 && <Text>{words.skippedTotal(skipped.length)}</Text>}
      </Stack>
    );
  }
  return <Run state={state} />;
};

const Run = ({ state: { phase, items, error } }: { readonly state: UndoState }) => {
  const settled = items.filter(({ result }) => result !== 'pending').length;
  const all = settled + items.filter(({ result, undo }) => result === 'pending' && openChanges(undo).length > 0).length;
  const applied = items.filter(({ result }) => result === 'applied').length;
  const notAll = items.filter(canRetry).length;
  return (
    <Stack space="space.100">
      {phase !== 'done' && (
        <>
          <ProgressBar value={all === 0 ? 1 : settled / all} ariaLabel={words.runningLabel} />
          <Text>{words.running(settled, all)}</Text>
        </>
      )}
      {phase === 'stopping' && <Text>{words.stopping}</Text>}
      {phase === 'stopped' && <Text>{words.stopped}</Text>}
      {phase === 'paused' && <Text>{words.paused}</Text>}
      {error && <ErrorState error={error} />}
      {phase === 'done' && (
        <SectionMessage appearance={notAll === 0 ? 'success' : 'warning'} title={words.done(applied)}>
          <Text>{notAll === 0 ? words.allDone : words.notAll(notAll)}</Text>
        </SectionMessage>
      )}
    </Stack>
  );
};
