import { ErrorMessage, Inline, RadioGroup, Stack, Text } from '@forge/react';
import React from 'react';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { isDrafting } from '../state/activity-rules';
import type { DraftFieldsProps } from './draft-fields-props';
import { DraftFieldsView } from './draft-fields-view';
import { withOnlyChoice, type DraftForm } from './draft-form-state';
import type { PanelPartProps } from '../panel-part-props';
import { parseDraft, type FormKind } from './parse-draft';
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
      <DraftFieldsView fields={fields} edit={edit} options={options} isDisabled={busy} isInvalid={wrong !== undefined} />
      {wrong && <ErrorMessage>{words.problem(wrong.why, 'line' in wrong ? wrong.line : undefined)}</ErrorMessage>}
      {problem && <ProblemNotice {...part} problem={problem} />}
      <Inline>
        <ActionButton
          label={words.preview}
          focus={state.focus}
          isDisabled={busy || !isOffered(fields.kind, offered)}
          isLoading={isDrafting(state.activity, 'form')}
          onPress={() => void preview()}
        />
      </Inline>
    </Stack>
  );
};
