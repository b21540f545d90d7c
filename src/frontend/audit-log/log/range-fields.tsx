import { Box, DatePicker, ErrorMessage, Inline, Label, Stack } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import type { DraftProblem, FilterDraft } from './filter-draft';

interface RangeFieldsProps {
  readonly draft: FilterDraft;
  readonly problems: readonly DraftProblem[];
  readonly onEdit: (part: Partial<FilterDraft>) => void;
}

const words = strings.audit.filter;
const field = { width: '200px' };

/** Two days of one's own choice, both included. */
export const RangeFields = ({ draft, problems, onEdit }: RangeFieldsProps) => {
  const problem = problems.find((one) => one === 'daysMissing' || one === 'daysReversed');
  return (
    <Stack space="space.050">
      <Inline space="space.150" rowSpace="space.100" shouldWrap>
        <Box xcss={field}>
          <Label labelFor="audit-from-day">{words.fromDay}</Label>
          <DatePicker id="audit-from-day" placeholder={words.chooseDay} value={draft.fromDay} onChange={(fromDay) => onEdit({ fromDay })} />
        </Box>
        <Box xcss={field}>
          <Label labelFor="audit-to-day">{words.toDay}</Label>
          <DatePicker id="audit-to-day" placeholder={words.chooseDay} value={draft.toDay} onChange={(toDay) => onEdit({ toDay })} />
        </Box>
      </Inline>
      {problem && <ErrorMessage>{words.problems[problem]}</ErrorMessage>}
    </Stack>
  );
};
