import { Label, Select, Stack, Text, Textfield } from '@forge/react';
import React from 'react';
import * as z from 'zod';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { ErrorState } from '../../shared/error-state';
import { LoadingState } from '../../shared/loading-state';
import { strings } from '../../shared/strings';
import { linkOptions } from './draft-form-state';
import type { DraftFieldsProps } from './draft-fields-props';
import { typedText } from './typed-text';

type DraftChoicesProps = DraftFieldsProps & { readonly kind: 'subtasks' | 'link' };

const ChosenSchema = z.object({ value: z.string() }).nullable();
const words = strings.panel.draft;

/** What has to be chosen from what the project and the site offer, once that is known. */
export const DraftChoices = (props: DraftChoicesProps) => {
  const { state, retry } = props.options;
  if (state.status === 'loading') return <LoadingState />;
  if (state.status === 'failed') return <ErrorState error={state.error} isReading onRetry={retry} />;
  return props.kind === 'link' ? <LinkChoice {...props} offered={state.data} /> : <TypeChoice {...props} offered={state.data} />;
};

type ChoiceProps = DraftChoicesProps & { readonly offered: DraftOptions };

/** Where there is only one type of sub-task, there is nothing to choose. */
const TypeChoice = ({ fields, edit, isDisabled, offered: { subtaskTypes } }: ChoiceProps) => {
  if (subtaskTypes.length === 0) return <Text>{words.subtasks.none}</Text>;
  if (subtaskTypes.length === 1) return null;
  const options = subtaskTypes.map(({ id, name }) => ({ label: name, value: id }));
  return (
    <Stack>
      <Label labelFor="draft-type">{words.subtasks.type}</Label>
      <Select
        inputId="draft-type"
        isDisabled={isDisabled}
        options={options}
        value={options.find(({ value }) => value === fields.issueTypeId) ?? null}
        onChange={(chosen: unknown) => edit({ type: 'edited', fields: { issueTypeId: ChosenSchema.parse(chosen)?.value ?? null } })}
      />
    </Stack>
  );
};

const LinkChoice = ({ fields, edit, isDisabled, offered }: ChoiceProps) => {
  const options = [...linkOptions(offered)];
  if (options.length === 0) return <Text>{words.link.none}</Text>;
  return (
    <Stack space="space.100">
      <Stack>
        <Label labelFor="draft-link-type">{words.link.type}</Label>
        <Select
          inputId="draft-link-type"
          isDisabled={isDisabled}
          options={options}
          value={options.find(({ value }) => value === fields.link) ?? null}
          onChange={(chosen: unknown) => edit({ type: 'edited', fields: { link: ChosenSchema.parse(chosen)?.value ?? null } })}
        />
      </Stack>
      <Stack>
        <Label labelFor="draft-key">{words.link.key}</Label>
        <Textfield
          id="draft-key"
          name="draft-key"
          value={fields.otherKey}
          placeholder={words.link.placeholder}
          isDisabled={isDisabled}
          onChange={(event) => edit({ type: 'edited', fields: { otherKey: typedText(event) } })}
        />
      </Stack>
    </Stack>
  );
};
