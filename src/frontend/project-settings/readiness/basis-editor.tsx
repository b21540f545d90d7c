import { Heading, Stack } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { strings } from '../../shared/strings';
import type { FieldValue } from '../../shared/view-types';
import { choiceOf } from './choice-of';
import { typesWithIdleRule } from './idle-rules';
import { LabelledSelect } from './labelled-select';
import type { EditReadiness, ReadinessSettings } from './readiness-types';

interface BasisEditorProps {
  readonly offered: ProjectSettingsView['readiness'];
  readonly priorities: readonly FieldValue[];
  readonly settings: ReadinessSettings;
  /** Of what is saved; another one ends confirmations. */
  readonly savedEstimateField: ReadinessSettings['estimateField'];
  readonly isDisabled: boolean;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness.basis;

/** Says what a rule needs to know, once a type asks for it. */
const idle = (types: readonly string[], sentence: (types: readonly string[]) => string): readonly string[] =>
  types.length === 0 ? [] : [sentence(types)];

const warningOf = (sentences: readonly string[]): string | undefined => (sentences.length === 0 ? undefined : sentences.join(' '));

/** What two of the rules have to know about the project: where an estimate stands, and which priority nobody chose. */
export const BasisEditor = ({ offered, priorities, settings, savedEstimateField, isDisabled, edit }: BasisEditorProps) => {
  const estimate = choiceOf(offered.estimateFields, settings.estimateField, { none: words.noEstimate, gone: words.goneField });
  const priority = choiceOf(priorities, settings.unsetPriority, { none: words.noPriority, gone: words.gonePriority });
  const withoutEstimate = typesWithIdleRule(settings, offered.types, 'estimate');
  const withoutPriority = typesWithIdleRule(settings, offered.types, 'priority_chosen');
  return (
    <Stack space="space.150">
      <Heading as="h3" size="xsmall">
        {words.heading}
      </Heading>
      <LabelledSelect
        id="ready-estimate-field"
        label={words.estimate}
        options={estimate.options}
        chosen={estimate.chosen}
        isDisabled={isDisabled}
        warning={warningOf([
          ...(estimate.isGone ? [words.goneFieldNote] : idle(withoutEstimate, words.estimateIdle)),
          ...(settings.estimateField === savedEstimateField ? [] : [words.ends]),
        ])}
        onChange={(id) => edit((now) => ({ ...now, estimateField: id === '' ? null : id }))}
      />
      <LabelledSelect
        id="ready-unset-priority"
        label={words.priority}
        options={priority.options}
        chosen={priority.chosen}
        isDisabled={isDisabled}
        warning={warningOf(idle(withoutPriority, words.priorityIdle))}
        onChange={(id) => edit((now) => ({ ...now, unsetPriority: id === '' ? null : id }))}
      />
    </Stack>
  );
};
