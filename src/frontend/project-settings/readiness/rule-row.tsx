import { Box, Inline, Label, Lozenge, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { readinessWords } from '../../shared/strings/readiness-criteria';
import { severities, type CriterionId, type RuleLevel } from './readiness-types';
import { madeFor } from './rule-groups';
import { SeveritySelect } from './severity-select';

interface RuleRowProps {
  readonly rule: CriterionId;
  readonly level: RuleLevel;
  readonly defaultLevel: RuleLevel;
  readonly isDisabled: boolean;
  readonly onChange: (level: RuleLevel) => void;
}

const words = strings.settings.readiness.rules;
const levels: readonly RuleLevel[] = ['off', ...severities];
const row = xcss({
  paddingBlock: 'space.075',
  borderBottomWidth: 'border.width',
  borderBottomStyle: 'solid',
  borderBottomColor: 'color.border',
});
const sentence = xcss({ width: '440px', maxWidth: '100%' });
const choice = xcss({ width: '180px' });

const levelName = (level: RuleLevel): string => (level === 'off' ? words.off : readinessWords.severity[level]);

/** One rule: what is wanted, what code looks for, and how much it costs to lack it. */
export const RuleRow = ({ rule, level, defaultLevel, isDisabled, onChange }: RuleRowProps) => {
  const id = `ready-${rule}`;
  const kind = madeFor[rule];
  return (
    <Box xcss={row}>
      <Inline space="space.200" alignBlock="center" spread="space-between" shouldWrap>
        <Box xcss={sentence}>
          <Stack space="space.025">
            <Inline space="space.100" alignBlock="center" shouldWrap>
              <Label labelFor={id}>{readinessWords.criteria[rule].title}</Label>
              {kind && <Lozenge>{words.madeFor[kind]}</Lozenge>}
            </Inline>
            <Text size="small" color="color.text.subtle">
              {words.looksFor[rule]}
            </Text>
          </Stack>
        </Box>
        <Box xcss={choice}>
          <SeveritySelect
            id={id}
            levels={levels}
            value={level}
            nameOf={(one) => (one === defaultLevel ? words.isDefault(levelName(one)) : levelName(one))}
            isDisabled={isDisabled}
            onChange={onChange}
          />
        </Box>
      </Inline>
    </Box>
  );
};
