import { Box, Heading, Label, SectionMessage, Select, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import type { ProjectSettings } from '../../shared/view-types';
import { linkTypeChoice } from './link-type-choice';

interface LinkTypeEditorProps {
  readonly linkTypes: ProjectSettingsView['linkTypes'];
  readonly chosenId: ProjectSettings['duplicateLinkType'];
  readonly isDisabled: boolean;
  readonly onChange: (chosenId: ProjectSettings['duplicateLinkType']) => void;
}

const words = strings.settings.duplicates;
const readable = xcss({ maxWidth: '480px' });
const selectId = 'duplicate-link-type';
const ChosenSchema = z.object({ value: z.string() });

/** Which link marks a duplicate: the one whose name says so, or the one an admin chooses. */
export const LinkTypeEditor = ({ linkTypes, chosenId, isDisabled, onChange }: LinkTypeEditorProps) => {
  const { options, chosen, problem } = linkTypeChoice(linkTypes, chosenId);
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Text>{words.sentence}</Text>
      {linkTypes.length === 0 && chosenId === null ? (
        <SectionMessage appearance="warning">
          <Text>{words.noTypes}</Text>
        </SectionMessage>
      ) : (
        <Box xcss={readable}>
          <Stack space="space.100">
            <Box>
              <Label labelFor={selectId}>{words.label}</Label>
              <Select
                inputId={selectId}
                isDisabled={isDisabled}
                options={[...options]}
                value={chosen}
                onChange={(next: unknown) => onChange(ChosenSchema.parse(next).value || null)}
              />
            </Box>
            {problem !== null && (
              <SectionMessage appearance="warning">
                <Text>{problem}</Text>
              </SectionMessage>
            )}
          </Stack>
        </Box>
      )}
    </Stack>
  );
};
