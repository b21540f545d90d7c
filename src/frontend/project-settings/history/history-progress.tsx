import { Box, Inline, Lozenge, ProgressBar, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { ProjectSettingsView } from '../../../contract/calls/project-settings';
import { HistoryLimits } from '../../../contract/history-limits';
import { formatCount } from '../../audit-log/format-count';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';

interface HistoryProgressProps {
  readonly history: ProjectSettingsView['history'];
  readonly calendar: Calendar;
}

const words = strings.settings.history;
const readable = xcss({ maxWidth: '480px' });
const appearances = { none: 'default', reading: 'inprogress', ready: 'success' } as const;

/** How much of the past is in the index, and since when. */
export const HistoryProgress = ({ history, calendar }: HistoryProgressProps) => {
  const { status, read, startedAt } = history;
  return (
    <Box xcss={readable}>
      <Stack space="space.100">
        {status === 'reading' && (
          <ProgressBar value={Math.min(1, read / HistoryLimits.ISSUES_PER_PROJECT)} ariaLabel={words.readingLabel} />
        )}
        <Box role="status">
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Lozenge appearance={appearances[status]}>{words.status[status]}</Lozenge>
            <Text>{sentenceOf(history, calendar)}</Text>
          </Inline>
        </Box>
        {status !== 'none' && (
          <Text size="small" color="color.text.subtle">
            {words.since(startedAt && formatInstant(startedAt, calendar), status)}
          </Text>
        )}
      </Stack>
    </Box>
  );
};

function sentenceOf({ status, read, issues }: ProjectSettingsView['history'], calendar: Calendar): string {
  switch (status) {
    case 'none':
      return words.none;
    case 'reading':
      return words.reading(formatCount(read, calendar), formatCount(HistoryLimits.ISSUES_PER_PROJECT, calendar));
    case 'ready':
      return issues === 0 ? words.empty : words.ready(formatCount(issues, calendar));
  }
}
