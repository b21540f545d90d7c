import { Box, ErrorMessage, HelperMessage, Inline, Label, Stack, Text, TextArea, Textfield } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { card } from '../card-style';
import type { DraftFieldsProps } from './draft-fields-props';
import { fieldOfProblem } from './parse-rows';
import type { RowField, SubtaskRow, SubtaskRows } from './subtask-rows';
import { typedText } from './typed-text';

type RowsProps = DraftFieldsProps & { readonly rows: SubtaskRows };

const words = strings.panel.draft.rows;

/** The sub-tasks of a work order, each with fields of its own: edited, taken out, or added to. */
export const SubtaskRowsView = (props: RowsProps) => {
  const { rows, focus, edit, isDisabled } = props;
  return (
    <Stack space="space.100">
      {rows.items.map((row, index) => (
        <RowView key={row.id} {...props} row={row} number={index + 1} />
      ))}
      {rows.items.length === 0 && <Text>{words.none}</Text>}
      <Inline>
        <ActionButton label={words.add} focus={focus} on="add_row" isDisabled={isDisabled} onPress={() => edit({ type: 'row_added' })} />
      </Inline>
    </Stack>
  );
};

const RowView = ({ row, number, rows, focus, edit, isDisabled, wrong }: RowsProps & { readonly row: SubtaskRow; readonly number: number }) => {
  const isTarget = focus.on === `row:${row.id}`;
  const wrongField = wrong?.row === number ? fieldOfProblem(wrong) : undefined;
  /** What is wrong stands under its field: there may be fifty rows. */
  const problemOf = (field: RowField) => <Box role="status">{wrong && wrongField === field && <ErrorMessage>{strings.panel.draft.problem(wrong)}</ErrorMessage>}</Box>;
  const common = (field: RowField) => ({
    id: `draft-row-${row.id}-${field}`,
    name: `draft-row-${row.id}-${field}`,
    value: row[field],
    isDisabled,
    isInvalid: wrongField === field,
    onChange: (event: Parameters<typeof typedText>[0]) => edit({ type: 'row_edited', id: row.id, fields: { [field]: typedText(event) } }),
  });
  return (
    <Box xcss={card}>
      <Stack space="space.075">
        <Stack>
          <Label labelFor={`draft-row-${row.id}-summary`}>{words.summary(number)}</Label>
          <Textfield key={isTarget ? `turn-${focus.turn}` : 'resting'} autoFocus={isTarget} {...common('summary')} />
          {problemOf('summary')}
        </Stack>
        <Stack>
          <Label labelFor={`draft-row-${row.id}-description`}>{words.description(number)}</Label>
          <TextArea {...common('description')} minimumRows={3} resize="vertical" />
          {problemOf('description')}
        </Stack>
        {rows.hasEstimates && (
          <Stack>
            <Label labelFor={`draft-row-${row.id}-estimate`}>{words.estimate(number)}</Label>
            <Textfield {...common('estimate')} width="xsmall" />
            {problemOf('estimate')}
            {number === 1 && <HelperMessage>{words.estimateHint(rows.estimateIn)}</HelperMessage>}
          </Stack>
        )}
        <Inline>
          <ActionButton
            label={words.remove(number)}
            appearance="subtle"
            focus={focus}
            isDisabled={isDisabled}
            onPress={() => edit({ type: 'row_removed', id: row.id })}
          />
        </Inline>
      </Stack>
    </Box>
  );
};
