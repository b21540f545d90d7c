import { Box, Button, Inline, LoadingButton, Stack, Text, User } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import { formatInstant, type Calendar } from '../shared/surface-context';
import { isDirty, isSavable, type FormState } from './form-state';

interface SaveBarProps {
  readonly state: FormState;
  readonly calendar: Calendar;
  readonly onSave: () => void;
  readonly onDiscard: () => void;
}

export const SaveBar = ({ state, calendar, onSave, onDiscard }: SaveBarProps) => {
  const { base, saving, theirs } = state;
  const dirty = isDirty(state);
  const words = strings.settings;
  return (
    <Stack space="space.100">
      <Inline space="space.100" alignBlock="center" shouldWrap>
        <LoadingButton
          appearance="primary"
          isDisabled={!saving && (!isSavable(state) || theirs !== null)}
          isLoading={saving}
          onClick={onSave}
        >
          {words.save}
        </LoadingButton>
        <Button isDisabled={!dirty || saving || theirs !== null} onClick={onDiscard}>
          {words.discard}
        </Button>
        <Box role="status">{dirty && !saving && <Text>{words.unsaved}</Text>}</Box>
      </Inline>
      <Inline space="space.050" alignBlock="center" shouldWrap>
        <Text size="small" color="color.text.subtle">
          {base.savedAt === null ? words.neverSaved : words.lastSaved(formatInstant(base.savedAt, calendar))}
        </Text>
        {base.savedAt !== null && base.savedBy === null && <Text size="small">{words.conflict.somebody}</Text>}
        {base.savedAt !== null && base.savedBy !== null && <User accountId={base.savedBy} />}
      </Inline>
    </Stack>
  );
};
