import { Text } from '@forge/react';
import React from 'react';
import type { ChangeView } from '../../../contract/calls/changes';
import { ErrorCodeSchema } from '../../../contract/result';
import { strings } from '../../shared/strings';

/** Under a change that is not settled: what happened to it, in words. */
export const RowNote = ({ view }: { readonly view: Pick<ChangeView, 'status' | 'problem'> }) => {
  const note = noteOf(view);
  return note === undefined ? null : (
    <Text size="small" color="color.text.subtle">
      {note}
    </Text>
  );
};

function noteOf({ status, problem }: Pick<ChangeView, 'status' | 'problem'>): string | undefined {
  const words = strings.panel.draft;
  if (status === 'applying') return words.applying;
  if (status === 'unknown') return words.unknown;
  if (status !== 'failed') return undefined;
  const code = ErrorCodeSchema.safeParse(problem);
  return words.failedBecause(problem, code.success ? strings.errors[code.data].title : strings.audit.problems.outcome(problem ?? ''));
}
