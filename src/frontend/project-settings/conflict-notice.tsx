import { Button, Inline, SectionMessage, Stack, Text, User } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

interface ConflictNoticeProps {
  readonly savedBy: string | null;
  readonly onLoadTheirs: () => void;
  readonly onKeepMine: () => void;
}

/** Two people saved at once: nothing is lost until this person chooses. */
export const ConflictNotice = ({ savedBy, onLoadTheirs, onKeepMine }: ConflictNoticeProps) => {
  const words = strings.settings.conflict;
  return (
    <SectionMessage appearance="warning" title={words.title}>
      <Stack space="space.100">
        <Inline space="space.050" alignBlock="center" shouldWrap>
          {savedBy === null ? <Text>{words.somebody}</Text> : <User accountId={savedBy} />}
          <Text>{words.savedBy}</Text>
        </Inline>
        <Text>{words.keepNote}</Text>
        <Inline space="space.100" shouldWrap>
          <Button autoFocus onClick={onLoadTheirs}>
            {words.loadTheirs}
          </Button>
          <Button onClick={onKeepMine}>{words.keepMine}</Button>
        </Inline>
      </Stack>
    </SectionMessage>
  );
};
