import { Heading, Inline, LoadingButton, Stack, Text } from '@forge/react';
import React from 'react';
import type { IssuePanelView, TriageView } from '../../contract/calls/issue-panel';
import { strings } from '../shared/strings';
import type { Calendar } from '../shared/surface-context';
import { approvableTogether, focusAfter, type PanelState } from './panel-state';
import { ResultFooter } from './result-footer';
import { ResultNotices } from './result-notices';
import { SuggestionCard } from './suggestion-card';
import type { PanelActions } from './use-panel';

interface TriageResultProps {
  readonly view: IssuePanelView;
  readonly triage: TriageView;
  readonly state: Extract<PanelState, { status: 'ready' }>;
  readonly actions: PanelActions;
  readonly calendar: Calendar;
}

export const TriageResult = ({ view, triage, state, actions, calendar }: TriageResultProps) => {
  const { activity } = state;
  const busy = activity.kind !== 'idle';
  const canTriage = view.canEdit && !view.queued;
  const together = view.canEdit ? approvableTogether(triage) : [];
  const focus = focusAfter(triage, state.decided);
  return (
    <Stack space="space.100">
      <Inline spread="space-between" alignBlock="center" space="space.100">
        <Heading as="h3" size="small">
          {strings.panel.heading}
        </Heading>
        {together.length > 0 && (
          <LoadingButton
            spacing="compact"
            isDisabled={busy}
            isLoading={activity.kind === 'approving' && activity.fields.length > 1}
            onClick={() => actions.approve(together)}
          >
            {strings.panel.approveAll(together.length)}
          </LoadingButton>
        )}
      </Inline>
      <ResultNotices triage={triage} />
      {triage.suggestions.length === 0 && <Text>{strings.panel.nothingFound}</Text>}
      {triage.suggestions.length > 0 && !view.canEdit && <Text>{strings.panel.cannotDecide}</Text>}
      {triage.suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.field}
          suggestion={suggestion}
          canEdit={view.canEdit}
          canTriage={canTriage}
          activity={activity}
          takesFocus={focus === suggestion.field}
          actions={actions}
        />
      ))}
      {triage.abstentions.length > 0 && (
        <Text size="small" color="color.text.subtle">
          {strings.panel.abstentions(triage.abstentions)}
        </Text>
      )}
      <ResultFooter
        triage={triage}
        canTriage={canTriage}
        busy={busy}
        takesFocus={focus === 'footer'}
        onTriage={actions.triage}
        calendar={calendar}
      />
    </Stack>
  );
};
