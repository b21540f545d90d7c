import { Heading, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { PanelPartProps } from '../panel-part-props';
import { QuestionsToPut } from './questions-to-put';

/** What only the reporter can tell, as a section of its own: for a panel whose readiness, where it belongs, could not be read. */
export const AskReporter = (part: PanelPartProps) => {
  if (part.state.view.questions.length === 0) return null;
  return (
    <Stack space="space.100">
      <Heading as="h3" size="xsmall">
        {strings.panel.questions.heading}
      </Heading>
      <QuestionsToPut {...part} />
    </Stack>
  );
};
