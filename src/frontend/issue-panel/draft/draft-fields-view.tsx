import { HelperMessage, Label, Stack, TextArea } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { DraftChoices } from './draft-choices';
import { SubtaskRowsView } from './subtask-rows-view';
import { typedText } from './typed-text';
import type { DraftFieldsProps } from './draft-fields-props';

const words = strings.panel.draft;

/** The fields of the chosen kind. */
export const DraftFieldsView = (props: DraftFieldsProps) => {
  const { fields } = props;
  switch (fields.kind) {
    case 'comment':
      return <LinesField {...props} name="comment" />;
    case 'subtasks':
      return (
        <Stack space="space.100">
          <DraftChoices {...props} kind="subtasks" />
          {fields.rows ? <SubtaskRowsView {...props} rows={fields.rows} /> : <LinesField {...props} name="subtasks" />}
        </Stack>
      );
    case 'link':
      return <DraftChoices {...props} kind="link" />;
  }
};

const LinesField = ({ name, fields, focus, edit, isDisabled, wrong }: DraftFieldsProps & { readonly name: 'comment' | 'subtasks' }) => {
  const isTarget = focus.on === name;
  return (
    <Stack>
      <Label labelFor={`draft-${name}`}>{words[name].label}</Label>
      <TextArea
        key={isTarget ? `turn-${focus.turn}` : 'resting'}
        autoFocus={isTarget}
        id={`draft-${name}`}
        name={`draft-${name}`}
        value={fields[name]}
        isDisabled={isDisabled}
        isInvalid={wrong !== undefined}
        minimumRows={4}
        resize="vertical"
        onChange={(event) => edit({ type: 'edited', fields: { [name]: typedText(event) } })}
      />
      <HelperMessage>{words[name].hint}</HelperMessage>
    </Stack>
  );
};
