import { Button, Inline, Stack, Text } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import { withoutDefinition } from './definition-edits';
import { DefinitionEditor } from './definition-editor';
import { LabelledSelect } from './labelled-select';
import type { ReadinessProblems } from './readiness-problems';
import type { EditReadiness, ReadinessSettings, TypeView } from './readiness-types';
import { typeChoices, type TypeChoice } from './type-choices';

interface DefinitionsPartProps {
  readonly types: readonly TypeView[];
  readonly settings: ReadinessSettings;
  readonly problems: ReadinessProblems;
  readonly isDisabled: boolean;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness.type;

function labelOf({ id, type, isChanged, hasProblem }: TypeChoice): string {
  if (!type) return words.gone(id);
  if (hasProblem) return words.mend(type.name);
  return isChanged ? words.changed(type.name) : type.name;
}

/** The definitions, one issue type at a time. */
export const DefinitionsPart = ({ types, settings, problems, isDisabled, edit }: DefinitionsPartProps) => {
  const [chosenId, setChosenId] = useState<string | null>(null);
  const choices = typeChoices(settings, types, problems);
  const choice = choices.find(({ id }) => id === chosenId) ?? choices[0];
  if (!choice) return <Text>{words.none}</Text>;
  const options = choices.map((one) => ({ value: one.id, label: labelOf(one) }));
  return (
    <Stack space="space.200">
      <LabelledSelect
        id="ready-type"
        label={words.label}
        options={options}
        chosen={{ value: choice.id, label: labelOf(choice) }}
        isDisabled={isDisabled}
        onChange={setChosenId}
      />
      {choice.type ? (
        <DefinitionEditor type={choice.type} settings={settings} problems={problems} isDisabled={isDisabled} edit={edit} />
      ) : (
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text>{words.goneNote}</Text>
          <Button spacing="compact" isDisabled={isDisabled} onClick={() => edit((now) => withoutDefinition(now, choice.id))}>
            {words.forget}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
