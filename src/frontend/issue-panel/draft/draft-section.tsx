import { Heading, Inline, Stack } from '@forge/react';
import React from 'react';
import { issuePanelCalls } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { useCall } from '../../shared/use-call';
import { ActionButton } from '../action-button';
import { DraftCard } from './draft-card';
import { DraftFormView } from './draft-form-view';
import type { DraftForm, DraftFormEvent } from './draft-form-state';
import { formatDraft } from './format-draft';
import type { PanelPartProps } from '../panel-part-props';
import { isUndecidedLink, shownDrafts } from './draft-rules';

interface DraftSectionProps extends PanelPartProps {
  readonly issueId: string;
  /** Kept outside: other parts of the panel fill the form too. */
  readonly form: DraftForm;
  readonly edit: (event: DraftFormEvent) => void;
}

const words = strings.panel.draft;

/** Where a person puts together something to be written to Jira, and where it waits for approval. */
export const DraftSection = ({ issueId, form, edit, ...part }: DraftSectionProps) => {
  const { state, actions } = part;
  const drafts = shownDrafts(state.view);
  // A link is shown in Jira's own words for its type before it is approved.
  const wantsOptions = form.wantsOptions || (state.view.canEdit && drafts.some(isUndecidedLink));
  const options = useCall(issuePanelCalls.listDraftOptions, wantsOptions ? { issueId } : undefined);
  if (!state.view.canEdit && drafts.length === 0) return null;

  const offered = options.state.status === 'ready' ? options.state.data : undefined;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {words.heading}
      </Heading>
      {drafts.map((draft) => (
        <DraftCard
          key={draft.proposalId}
          {...part}
          draft={draft}
          linkTypes={offered?.linkTypes ?? []}
          onDraftAgain={() => {
            const fields = formatDraft(draft.changes.map(({ change }) => change), draft.workOrderId);
            if (fields) edit({ type: 'refilled', fields });
            actions.closeProblem();
          }}
        />
      ))}
      {state.view.canEdit && (
        <Inline>
          <ActionButton
            label={form.isOpen ? words.close : words.open}
            appearance="subtle"
            focus={state.focus}
            on="draft"
            onPress={() => edit({ type: form.isOpen ? 'closed' : 'opened' })}
          />
        </Inline>
      )}
      {state.view.canEdit && form.isOpen && <DraftFormView {...part} form={form} edit={edit} options={options} />}
    </Stack>
  );
};
