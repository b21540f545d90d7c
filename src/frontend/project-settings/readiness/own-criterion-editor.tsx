import { Box, Button, ErrorMessage, Heading, Inline, Label, Stack, Text, TextArea, Textfield, xcss } from '@forge/react';
import React from 'react';
import { DefinitionLimits } from '../../../contract/definition-limits';
import { strings } from '../../shared/strings';
import { readinessWords } from '../../shared/strings/readiness-criteria';
import type { OwnProblems } from './readiness-problems';
import { severities, type OwnCriterion } from './readiness-types';
import { SeveritySelect } from './severity-select';
import { typedValue } from './typed-value';

interface OwnCriterionEditorProps {
  readonly criterion: OwnCriterion;
  /** From 1, as it is listed. */
  readonly count: number;
  readonly problems: OwnProblems;
  readonly isDisabled: boolean;
  /** True for one that was just added, so that it can be typed into at once. */
  readonly isFresh: boolean;
  readonly onChange: (part: Partial<Omit<OwnCriterion, 'id'>>) => void;
  readonly onRemove: () => void;
}

const words = strings.settings.readiness.own;
const { MAX_TITLE_CHARS, MAX_GUIDANCE_CHARS } = DefinitionLimits;
const frame = xcss({
  padding: 'space.150',
  borderWidth: 'border.width',
  borderStyle: 'solid',
  borderColor: 'color.border',
  borderRadius: 'radius.medium',
});
const choice = xcss({ width: '180px' });

/** One criterion in the admin's own words. Nothing that is typed is cut off: what is too much is said beside it. */
export const OwnCriterionEditor = (props: OwnCriterionEditorProps) => {
  const { criterion, count, problems, isDisabled, isFresh, onChange, onRemove } = props;
  const { id, title, guidance, severity } = criterion;
  return (
    <Box xcss={frame}>
      <Stack space="space.100">
        <Heading as="h4" size="xxsmall">
          {words.name(count)}
        </Heading>
        <Box>
          <Label labelFor={`${id}-title`}>{words.title(count)}</Label>
          <Textfield
            id={`${id}-title`}
            value={title}
            placeholder={words.titlePlaceholder}
            autoFocus={isFresh}
            isDisabled={isDisabled}
            isInvalid={problems.title !== undefined}
            onChange={(event: unknown) => onChange({ title: typedValue(event) })}
          />
          {problems.title && (
            <ErrorMessage>{words.problems.title[problems.title](MAX_TITLE_CHARS, title.trim().length)}</ErrorMessage>
          )}
        </Box>
        <Box>
          <Label labelFor={`${id}-guidance`}>{words.guidance(count)}</Label>
          <TextArea
            id={`${id}-guidance`}
            value={guidance}
            minimumRows={4}
            resize="vertical"
            isDisabled={isDisabled}
            isInvalid={problems.guidance !== undefined}
            onChange={(event: unknown) => onChange({ guidance: typedValue(event) })}
          />
          {problems.guidance && (
            <ErrorMessage>{words.problems.guidance[problems.guidance](MAX_GUIDANCE_CHARS, guidance.trim().length)}</ErrorMessage>
          )}
        </Box>
        <Inline space="space.200" alignBlock="end" spread="space-between" shouldWrap>
          <Box xcss={choice}>
            <Label labelFor={`${id}-severity`}>{words.severity(count)}</Label>
            <SeveritySelect
              id={`${id}-severity`}
              levels={severities}
              value={severity}
              nameOf={(level) => readinessWords.severity[level]}
              isDisabled={isDisabled}
              onChange={(level) => onChange({ severity: level })}
            />
          </Box>
          <Button appearance="subtle" isDisabled={isDisabled} onClick={onRemove}>
            {words.remove(count)}
          </Button>
        </Inline>
        {severity === 'critical' && (
          <Text size="small" color="color.text.subtle">
            {words.critical}
          </Text>
        )}
      </Stack>
    </Box>
  );
};
