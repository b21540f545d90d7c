import { Heading, Inline, Stack, Text } from '@forge/react';
import React from 'react';
import type { TriageView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { LookLine } from '../similar/look-line';
import { isBusyWith } from '../state/activity-rules';
import type { PanelPartProps } from '../panel-part-props';
import { Abstentions } from './abstentions';
import { ResultNotices } from './result-notices';
import { SuggestionCard } from '../suggestion/suggestion-card';
import { approvableTogether, overwritesAmong } from '../suggestion/suggestion-rules';
import { UndoAll } from '../undo/undo-all';

interface TriageResultProps extends PanelPartProps {
  readonly triage: TriageView;
}

export const TriageResult = ({ triage, state, actions, calendar }: TriageResultProps) => {
  const { view, activity, ticked, focus } = state;
  const together = approvableTogether(triage, ticked);
  const { changes, leftOut } = view.canEdit ? together : { changes: [], leftOut: [] };
  const isApprovingAll = isBusyWith(activity, 'approving', triage.proposalId) && changes.every((id) => isBusyWith(activity, 'approving', triage.proposalId, id));
  return (
    <Stack space="space.100">
      {/* A notice brings a heading of the second level, so it stands before the third and fourth, not between them. */}
      <ResultNotices triage={triage} />
      <Inline spread="space-between" alignBlock="center" space="space.100">
        <Heading as="h3" size="small">
          {strings.panel.heading}
        </Heading>
        {changes.length > 0 && (
          <ActionButton
            label={strings.panel.approveAll(changes.length)}
            focus={focus}
            isDisabled={activity.kind !== 'idle'}
            isLoading={isApprovingAll}
            onPress={() => actions.approve(triage, changes, overwritesAmong(triage, changes, ticked))}
          />
        )}
      </Inline>
      {leftOut.length > 0 && <Text size="small">{strings.panel.leftOut(leftOut, changes.length)}</Text>}
      {triage.suggestions.length === 0 && triage.waiting === 0 && <Text>{strings.panel.nothingFound}</Text>}
      {triage.suggestions.length > 0 && !view.canEdit && <Text>{strings.panel.cannotDecide}</Text>}
      {triage.suggestions.map((suggestion) => (
        <SuggestionCard
          key={suggestion.changeId}
          triage={triage}
          suggestion={suggestion}
          state={state}
          actions={actions}
          calendar={calendar}
        />
      ))}
      <LookLine state={state} actions={actions} triage={triage} />
      <UndoAll triage={triage} state={state} actions={actions} />
      <Abstentions abstentions={triage.abstentions} />
    </Stack>
  );
};
