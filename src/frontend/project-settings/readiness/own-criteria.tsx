import { Box, Button, Heading, Inline, Stack, Text, xcss } from '@forge/react';
import React, { useState } from 'react';
import { DefinitionLimits } from '../../../contract/definition-limits';
import { strings } from '../../shared/strings';
import { ownExamples } from '../../shared/strings/settings-readiness-examples';
import { OwnCriterionEditor } from './own-criterion-editor';
import type { OwnProblems } from './readiness-problems';
import type { OwnCriterion } from './readiness-types';

type Words = Omit<OwnCriterion, 'id'>;

interface OwnCriteriaProps {
  readonly judged: readonly OwnCriterion[];
  /** By criterion id. */
  readonly problems: Readonly<Record<string, OwnProblems>>;
  readonly isDisabled: boolean;
  readonly onAdd: (words: Words) => void;
  readonly onChange: (id: string, part: Partial<Words>) => void;
  readonly onRemove: (id: string) => void;
}

const words = strings.settings.readiness.own;
const readable = xcss({ maxWidth: '680px' });
const blank: Words = { title: '', guidance: '', severity: 'warning' };
const most = DefinitionLimits.MAX_JUDGED;

/** Where the keyboard goes once a criterion came or went: to its title, or back to the button that adds one. */
type Focus = { readonly to: 'nowhere' | 'newest' } | { readonly to: 'add'; readonly removals: number };

/** The criteria of one type that a model judges, and what that means. */
export const OwnCriteria = ({ judged, problems, isDisabled, onAdd, onChange, onRemove }: OwnCriteriaProps) => {
  const [focus, setFocus] = useState<Focus>({ to: 'nowhere' });
  const isFull = judged.length >= most;
  const examples = ownExamples.filter((example) => !judged.some(({ title }) => title.trim() === example.title));
  const add = (criterion: Words) => {
    setFocus({ to: 'newest' });
    onAdd(criterion);
  };
  const remove = (id: string) => {
    setFocus((before) => ({ to: 'add', removals: before.to === 'add' ? before.removals + 1 : 1 }));
    onRemove(id);
  };
  return (
    <Box xcss={readable}>
      <Stack space="space.150">
        <Stack space="space.050">
          <Heading as="h3" size="xsmall">
            {words.heading}
          </Heading>
          <Text>{words.sentence}</Text>
        </Stack>
        {judged.length === 0 && <Text color="color.text.subtle">{words.none}</Text>}
        {judged.map((criterion, index) => (
          <OwnCriterionEditor
            key={criterion.id}
            criterion={criterion}
            count={index + 1}
            problems={problems[criterion.id] ?? {}}
            isDisabled={isDisabled}
            isFresh={focus.to === 'newest' && index === judged.length - 1}
            onChange={(part) => onChange(criterion.id, part)}
            onRemove={() => remove(criterion.id)}
          />
        ))}
        <Inline>
          <Button
            // The button that was pressed went with its criterion: a new one takes the focus.
            key={focus.to === 'add' ? `after-${focus.removals}` : 'first'}
            autoFocus={focus.to === 'add'}
            isDisabled={isDisabled || isFull}
            onClick={() => add(blank)}
          >
            {words.add}
          </Button>
        </Inline>
        {isFull && <Text color="color.text.subtle">{words.full(most)}</Text>}
        {!isFull && examples.length > 0 && (
          <Stack space="space.050">
            <Heading as="h4" size="xxsmall">
              {words.examplesHeading}
            </Heading>
            {examples.map((example) => (
              <Inline key={example.title}>
                <Button appearance="subtle" isDisabled={isDisabled} onClick={() => add(example)}>
                  {words.addExample(example.title)}
                </Button>
              </Inline>
            ))}
          </Stack>
        )}
      </Stack>
    </Box>
  );
};
