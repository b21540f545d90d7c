import { Inline, Lozenge, Stack, Text, User } from '@forge/react';
import React from 'react';
import type { KeptView } from '../../../contract/calls/changes';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { IssueLink } from '../issue-link';
import { problemWords } from '../problem-words';
import { openChanges, type UndoItem, type UndoResult } from './undo-state';

const words = strings.audit.undo;
const appearance = {
  pending: 'default',
  applied: 'success',
  partly: 'moved',
  failed: 'removed',
  unknown: 'inprogress',
} as const satisfies Record<UndoResult, string>;

interface UndoIssueProps {
  readonly item: UndoItem;
  /** False while it is only a plan. */
  readonly hasBegun: boolean;
  readonly calendar: Calendar;
}

/** What is put back on one issue and what is not, and how it went. */
export const UndoIssue = ({ item: { undo, result, problem }, hasBegun, calendar }: UndoIssueProps) => (
  <Stack space="space.050">
    <Inline space="space.100" alignBlock="center" shouldWrap>
      <IssueLink issueKey={undo.issueKey} />
      <Text size="small" color="color.text.subtle">
        {words.code(undo.code)}
      </Text>
      {hasBegun && (result !== 'pending' || openChanges(undo).length > 0) && (
        <Lozenge appearance={appearance[result]}>{words.result[result]}</Lozenge>
      )}
    </Inline>
    {undo.changes.map(({ change }) => (
      <Text key={change.id}>{words.change(change)}</Text>
    ))}
    {undo.kept.map((kept) => (
      <Kept key={`${kept.changeId} ${kept.value ?? ''}`} kept={kept} calendar={calendar} />
    ))}
    {problem !== null && <Text color="color.text.danger">{problemWords(problem)}</Text>}
  </Stack>
);

const Kept = ({ kept, calendar }: { readonly kept: KeptView; readonly calendar: Calendar }) => (
  <Inline space="space.075" alignBlock="center" shouldWrap>
    <Text color="color.text.subtle">
      {words.kept(strings.audit.changes.named(kept.changeId), kept.value, kept.why)}
    </Text>
    {kept.by !== null && (
      <>
        <Text color="color.text.subtle">{words.by}</Text>
        <User accountId={kept.by} />
      </>
    )}
    {kept.at !== null && <Text color="color.text.subtle">{words.at(formatInstant(kept.at, calendar))}</Text>}
  </Inline>
);
