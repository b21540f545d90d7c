import { Box, Inline, Label, ProgressBar, Select, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import * as z from 'zod';
import { WorkOrderProfileSchema, type WorkOrderProfile } from '../../../contract/calls/work-order';
import { strings } from '../../shared/strings';
import { ActionButton } from '../action-button';
import { errorNotice } from '../readiness/error-notice';
import { PlainNotice } from '../readiness/plain-notice';
import type { WorkOrderActions } from './state/use-work-order';
import { hasStopped, isUnderWay, type ReadyWorkOrder } from './state/work-order-state';

const words = strings.panel.workOrder;
const option = (value: WorkOrderProfile) => ({ label: words.profile.name(value), value });
const ChosenSchema = z.object({ value: WorkOrderProfileSchema });

interface BeginDraftProps {
  readonly state: ReadyWorkOrder;
  readonly actions: WorkOrderActions;
}

/** For whom one is to be written, the button that has it written, and how far that is. It stays where it is, and so does the focus. */
export const BeginDraft = ({ state, actions }: BeginDraftProps) => {
  const { view, problem, outcome, focus } = state;
  const [chosen, choose] = useState<WorkOrderProfile | null>(null);
  // Another draft is for whom the last one was, unless somebody says otherwise.
  const profile = chosen ?? view.order?.profile ?? view.profile;
  const underWay = isUnderWay(state);
  const stopped = hasStopped(state);
  return (
    <Stack space="space.100">
      {!view.order && !underWay && <Text size="small">{words.empty.notReady}</Text>}
      <Stack>
        <Label labelFor="work-order-profile">{words.profile.label}</Label>
        <Select
          inputId="work-order-profile"
          isDisabled={underWay}
          options={WorkOrderProfileSchema.options.map(option)}
          value={option(profile)}
          onChange={(picked: unknown) => {
            const parsed = ChosenSchema.safeParse(picked);
            if (parsed.success) choose(parsed.data.value);
          }}
        />
        <Text size="small" color="color.text.subtle">
          {words.profile.sentence(profile)}
        </Text>
      </Stack>
      <Inline>
        <ActionButton
          label={view.order ? words.draftAgain : words.draft}
          appearance={view.order ? 'default' : 'primary'}
          focus={focus}
          on="draft"
          isLoading={underWay}
          onPress={() => {
            if (!underWay) actions.draft(profile);
          }}
        />
      </Inline>
      <Box role="status">
        <Standing state={state} />
      </Box>
      {underWay && !stopped && <ProgressBar isIndeterminate ariaLabel={words.draftingLabel} />}
      {stopped && (
        <Inline>
          <ActionButton label={words.lookAgain} focus={focus} onPress={actions.lookAgain} />
        </Inline>
      )}
      {problem && <PlainNotice appearance="error" {...errorNotice(problem)} />}
      {outcome === 'nothing_came' && (
        <PlainNotice appearance="error" title={words.nothingCame.title} sentences={[words.nothingCame.sentence, words.nothingCame.next]} />
      )}
    </Stack>
  );
};

/** What is read out while one is on its way, and once it is there. */
const Standing = ({ state }: { readonly state: ReadyWorkOrder }) => {
  if (state.isAsking) return <Text size="small">{words.asking}</Text>;
  if (state.view.drafting) return <Text size="small">{hasStopped(state) ? words.stopped : words.drafting}</Text>;
  return state.outcome === 'came' ? <Text size="small">{words.came}</Text> : null;
};
