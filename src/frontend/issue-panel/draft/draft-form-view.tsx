import { Box, ErrorMessage, Inline, RadioGroup, Stack, Text } from '@forge/react';
import React from 'react';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isDrafting } from '../state/activity-rules';
import type { DraftFieldsProps } from './draft-fields-props';
import { DraftFieldsView } from './draft-fields-view';
import type { DraftFields, FormKind } from './draft-fields';
import { holdsWords, withOnlyChoice, type DraftForm } from './draft-form-state';
import type { PanelPartProps } from '../panel-part-props';
import { parseDraft } from './parse-draft';
import { ProblemNotice } from '../problem/problem-notice';
import { problemAt } from '../problem/problem-place';

interface DraftFormViewProps extends PanelPartProps, Pick<DraftFieldsProps, 'edit' | 'options'> {
  readonly form: DraftForm;
}

const words = strings.panel.draft;
/** Comments are always offered; the rest needs a type to be made of. */
const isOffered = (kind: FormKind, options: DraftOptions | undefined): boolean =>
  kind === 'comment' || (options !== undefined && options[kind === 'link' ? 'linkTypes' : 'subtaskTypes'].length > 0);
const kinds = ['comment', 'subtasks', 'link'] as const;
const isFromOrder = ({ kind, commentFrom, rows }: DraftFields): boolean =>
  (kind === 'comment' && commentFrom !== null) || (kind === 'subtasks' && rows !== null);

/** The form: what to write, and a preview before anything is written. */
export const DraftFormView = ({ form, edit, options, ...part }: DraftFormViewProps) => {
  const { state, actions } = part;
  const busy = state.activity.kind !== 'idle';
  const offered = options.state.status === 'ready' ? options.state.data : undefined;
  const fields = withOnlyChoice(form.fields, offered);
  const parsed = parseDraft(fields, state.view.issueKey);
  const wrong = form.tried && 'problem' in parsed ? parsed.problem : undefined;
  const problem = problemAt(state, 'form');

  const preview = async () => {
    if ('problem' in parsed) {
      edit({ type: 'tried' });
      return;
    }
    if (await actions.propose(parsed.value)) edit({ type: 'proposed' });
  };
  return (
    <Stack space="space.100">
      <Stack space="space.050">
        <Text size="small" weight="semibold">
          {words.kindLabel}
        </Text>
        <RadioGroup
          name="draft-kind"
          value={fields.kind}
          isDisabled={busy}
          options={kinds.map((kind) => ({ name: 'draft-kind', value: kind, label: words.kinds[kind] }))}
          onChange={(event) => edit({ type: 'edited', fields: { kind: kinds.find((kind) => kind === event.target.value) ?? fields.kind } })}
        />
      </Stack>
      {isFromOrder(fields) && <Text size="small">{words.fromOrder}</Text>}
      <DraftFieldsView
        fields={fields}
        focus={form.focus}
        edit={edit}
        options={options}
        isDisabled={busy}
        wrong={wrong}
      />
      <Box role="status">{wrong && wrong.row === undefined && <ErrorMessage>{words.problem(wrong)}</ErrorMessage>}</Box>
      {problem && <ProblemNotice {...part} problem={problem} />}
      <Inline space="space.050" rowSpace="space.050" shouldWrap>
        <ActionButton
          label={words.preview}
          focus={state.focus}
          isDisabled={busy || !isOffered(fields.kind, offered)}
          isLoading={isDrafting(state.activity, 'form')}
          onPress={() => void preview()}
        />
        {holdsWords(form) && (
          <ActionButton label={words.empty} appearance="subtle" focus={state.focus} isDisabled={busy} onPress={() => edit({ type: 'emptied' })} />
        )}
      </Inline>
    </Stack>
  );
};
