import { Button, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { problemWords } from '../problem-words';
import { UndoIssue } from './undo-issue';
import type { UndoState } from './undo-state';

const words = strings.audit.undo;

/** How many issues are listed at a time: all of what is shown goes to Jira on every commit. */
const LISTED_AT_ONCE = 20;

interface UndoListProps {
  readonly state: UndoState;
  readonly hasBegun: boolean;
  readonly calendar: Calendar;
}

export const UndoList = ({ state: { items, skipped }, hasBegun, calendar }: UndoListProps) => {
  const [listed, setListed] = useState(LISTED_AT_ONCE);
  return (
    <Stack space="space.150">
      {items.slice(0, listed).map((item) => (
        <UndoIssue key={item.undo.proposalId} item={item} hasBegun={hasBegun} calendar={calendar} />
      ))}
      {skipped.slice(0, listed).map(({ issueKey, code }, index) => (
        <Text key={`${issueKey ?? ''} ${index}`} color="color.text.subtle">
          {words.skipped(issueKey ?? words.hiddenIssue, problemWords(code))}
        </Text>
      ))}
      {Math.max(items.length, skipped.length) > listed && (
        <Inline>
          <Button onClick={() => setListed(listed + LISTED_AT_ONCE)}>
            {words.showMore(Math.max(items.length, skipped.length) - listed)}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
