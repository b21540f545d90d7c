import { Box, ProgressBar, SectionMessage, Stack, Text, xcss } from '@forge/react';
import React from 'react';
import type { ReadinessSearchView } from '../../../contract/calls/project-settings';
import { formatCount } from '../../audit-log/format-count';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { StatusChart } from './status-chart';

interface SearchProgressProps {
  readonly search: ReadinessSearchView;
  /** Whether the page looks by itself how far it is. */
  readonly isFollowed: boolean;
  /** As it is in the form; what is in Jira search follows what was saved. */
  readonly isOn: boolean;
  readonly calendar: Calendar;
}

const words = strings.settings.readiness.publish.search;
const readable = xcss({ maxWidth: '640px' });

/** How much of the project's readiness is where Jira search finds it, and what saving would do about that. */
export const SearchProgress = ({ search, isFollowed, isOn, calendar }: SearchProgressProps) => {
  const { status, failed, counts, isShutOut, endedAt } = search;
  const isMeantToBeThere = status === 'putting_in' || status === 'in';
  if (status === 'off' && !isOn && failed === 0) return null;
  return (
    <Box xcss={readable}>
      <Stack space="space.100">
        {status === 'putting_in' && <ProgressBar isIndeterminate ariaLabel={words.puttingInLabel} />}
        {status === 'taking_out' && <ProgressBar isIndeterminate ariaLabel={words.takingOutLabel} />}
        {isShutOut && endedAt !== null ? (
          <SectionMessage appearance="warning">
            <Text>{words.shutOut(formatInstant(endedAt, calendar))}</Text>
          </SectionMessage>
        ) : (
          status !== 'off' && (
            <Box role="status">
              <Text>{sentenceOf(search, calendar)}</Text>
            </Box>
          )
        )}
        {isMeantToBeThere && !isShutOut && <StatusChart counts={counts} calendar={calendar} />}
        {failed > 0 && !isShutOut && (
          <Text>{(isMeantToBeThere ? words.failed : words.leftBehind)(formatCount(failed, calendar))}</Text>
        )}
        {status !== 'off' && !isShutOut && (
          <Text size="small" color="color.text.subtle">
            {expectation[status]}
            {status !== 'in' && !isFollowed && ` ${words.comeBack}`}
          </Text>
        )}
        {isOn !== isMeantToBeThere && <Text>{isOn ? words.begins : words.ends}</Text>}
      </Stack>
    </Box>
  );
};

const expectation = {
  putting_in: words.puttingInPace,
  in: words.again,
  taking_out: words.takingOutPace,
} as const;

function sentenceOf({ status, seen, failed, endedAt }: ReadinessSearchView, calendar: Calendar): string {
  const count = (issues: number) => formatCount(issues, calendar);
  if (status === 'putting_in') return words.puttingIn(count(seen));
  if (status === 'taking_out') return words.takingOut(count(seen));
  const instant = endedAt === null ? '' : formatInstant(endedAt, calendar);
  return seen === 0 ? words.none(instant) : words.in(count(Math.max(0, seen - failed)), instant);
}
