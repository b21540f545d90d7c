import { Box, Inline, Link, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { FindingView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { readinessWords } from '../../../shared/strings/readiness-criteria';
import { unshrunk } from '../../card-style';
import { IssueLink } from '../../issue-link';
import { issueKeys, quoteLines } from './quote-lines';

const appearance = { critical: 'removed', warning: 'moved', info: 'default' } as const satisfies Record<FindingView['severity'], string>;
const words = strings.panel.readiness;

/** One gap: what it costs, why it is one, the words it is about, and what to do about it. */
export const FindingRow = ({ finding, issueKey }: { readonly finding: FindingView; readonly issueKey: string }) => {
  const { criterion, severity, points, quotes, names, asked, by } = finding;
  const details = words.details(finding);
  const keys = criterion.type === 'library' && criterion.id === 'open_blockers' ? issueKeys(names) : [];
  return (
    <Stack space="space.025">
      <Inline spread="space-between" alignBlock="start" space="space.100">
        <Text weight="medium">{words.gapOf(criterion)}</Text>
        <Box xcss={unshrunk}>
          <Inline space="space.075" alignBlock="center">
            <Lozenge appearance={appearance[severity]}>{readinessWords.severity[severity]}</Lozenge>
            {points > 0 && <Text size="small">{words.points(points)}</Text>}
          </Inline>
        </Box>
      </Inline>
      <Text size="small">{[words.reason(finding), ...(details === null ? [] : [details])].join(' ')}</Text>
      {keys.length > 0 && (
        <Inline space="space.075" shouldWrap>
          {keys.map((key) => (
            <IssueLink key={key} issueKey={key} size="small" />
          ))}
        </Inline>
      )}
      {quoteLines(quotes).map((line) => (
        <Text key={line} size="small" color="color.text.subtle">
          {line}
        </Text>
      ))}
      {asked.map(({ commentId, words: question }, index) => (
        <Text key={`${commentId}-${index}`} size="small">
          <Link href={`/browse/${issueKey}?focusedCommentId=${commentId}`}>{words.quotes([question])}</Link>
        </Text>
      ))}
      <Text size="small">{`${words.fixLead} ${words.fix(finding)}`}</Text>
      {by === 'model' && (
        <Text size="small" color="color.text.subtle">
          {words.byModel}
        </Text>
      )}
    </Stack>
  );
};
