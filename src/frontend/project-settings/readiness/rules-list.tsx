import { Box, Heading, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { CriterionId, Definition, RuleLevel } from './readiness-types';
import { ruleGroups } from './rule-groups';
import { RuleRow } from './rule-row';

interface RulesListProps {
  readonly rules: Definition['rules'];
  readonly defaults: Definition['rules'];
  readonly isDisabled: boolean;
  readonly onChange: (rule: CriterionId, level: RuleLevel) => void;
}

const words = strings.settings.readiness.rules;
const readable = xcss({ maxWidth: '680px' });

/** Every rule of the library for one issue type, by where it looks. */
export const RulesList = ({ rules, defaults, isDisabled, onChange }: RulesListProps) => (
  <Box xcss={readable}>
    <Stack space="space.200">
      <Stack space="space.050">
        <Heading as="h3" size="xsmall">
          {words.heading}
        </Heading>
        <Text>{words.sentence}</Text>
      </Stack>
      {ruleGroups.map((group) => (
        <Stack key={group.id}>
          <Heading as="h4" size="xxsmall">
            {words.groups[group.id]}
          </Heading>
          {group.rules.map((rule) => (
            <RuleRow
              key={rule}
              rule={rule}
              level={rules[rule] ?? 'off'}
              defaultLevel={defaults[rule] ?? 'off'}
              isDisabled={isDisabled}
              onChange={(level) => onChange(rule, level)}
            />
          ))}
        </Stack>
      ))}
    </Stack>
  </Box>
);
