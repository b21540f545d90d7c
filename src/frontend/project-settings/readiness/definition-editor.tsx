import { Button, Inline, SectionMessage, Stack, Text } from '@forge/react';
import React from 'react';
import { DefinitionLimits } from '../../../contract/definition-limits';
import { strings } from '../../shared/strings';
import { definitionOf, isChanged, nextOwnId, withOwnAdded, withOwnEdited, withOwnRemoved, withRule, withoutDefinition } from './definition-edits';
import { OwnCriteria } from './own-criteria';
import type { ReadinessProblems } from './readiness-problems';
import type { EditReadiness, ReadinessSettings, TypeView } from './readiness-types';
import { RulesList } from './rules-list';

interface DefinitionEditorProps {
  readonly type: TypeView;
  readonly settings: ReadinessSettings;
  readonly problems: ReadinessProblems;
  readonly isDisabled: boolean;
  readonly edit: EditReadiness;
}

const words = strings.settings.readiness.type;

/** What ready means for one issue type, and the way back to the default. */
export const DefinitionEditor = ({ type, settings, problems, isDisabled, edit }: DefinitionEditorProps) => {
  const { rules, judged } = definitionOf(settings, type);
  const isOwn = isChanged(settings, type.id);
  return (
    <Stack space="space.300">
      <Stack space="space.100">
        <Inline space="space.100" alignBlock="center" shouldWrap>
          <Text>{isOwn ? words.isChanged(type.name) : words.isDefault(type.name)}</Text>
          <Button
            spacing="compact"
            isDisabled={isDisabled || !isOwn}
            onClick={() => edit((now) => withoutDefinition(now, type.id))}
          >
            {words.reset}
          </Button>
        </Inline>
        <Text size="small" color="color.text.subtle">
          {words.ends}
        </Text>
        {problems.tooManyTypes && (
          <SectionMessage appearance="error">
            <Text>{words.tooMany(DefinitionLimits.MAX_TYPES)}</Text>
          </SectionMessage>
        )}
      </Stack>
      <RulesList
        rules={rules}
        defaults={type.defaults.rules}
        isDisabled={isDisabled}
        onChange={(rule, level) => edit((now) => withRule(now, type, rule, level))}
      />
      <OwnCriteria
        // Where the focus goes is a matter of one type.
        key={type.id}
        judged={judged}
        problems={problems.own[type.id] ?? {}}
        isDisabled={isDisabled}
        onAdd={(criterion) => edit((now) => withOwnAdded(now, type, { ...criterion, id: nextOwnId(now, Date.now()) }))}
        onChange={(id, part) => edit((now) => withOwnEdited(now, type, id, part))}
        onRemove={(id) => edit((now) => withOwnRemoved(now, type, id))}
      />
    </Stack>
  );
};
