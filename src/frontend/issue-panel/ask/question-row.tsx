import { Box, Checkbox, Inline, Lozenge, Text } from '@forge/react';
import React from 'react';
import type { QuestionView } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { unshrunk } from '../card-style';

interface QuestionRowProps {
  readonly question: QuestionView;
  readonly isTicked: boolean;
  readonly isDisabled: boolean;
  /** Left out for readers, who put no questions. */
  readonly onTick?: ((isTicked: boolean) => void) | undefined;
}

/** A question word for word as it would be posted; one that was put is not put again. */
export const QuestionRow = ({ question: { id, text, asked }, isTicked, isDisabled, onTick }: QuestionRowProps) => {
  if (!asked && onTick) {
    return (
      <Checkbox
        id={`question-${id}`}
        label={text}
        isChecked={isTicked}
        isDisabled={isDisabled}
        onChange={(event) => onTick(event.target.checked ?? false)}
      />
    );
  }
  return (
    <Inline spread="space-between" alignBlock="start" space="space.100">
      <Text color="color.text.subtle">{text}</Text>
      {asked && (
        <Box xcss={unshrunk}>
          <Lozenge>{strings.panel.questions.asked}</Lozenge>
        </Box>
      )}
    </Inline>
  );
};
