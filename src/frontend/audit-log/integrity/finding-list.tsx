import { List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { VerificationStep } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';

const words = strings.audit.integrity;

/** A log that was altered once is often altered in thousands of places; the first say enough. */
const MOST_LISTED = 50;

export const FindingList = ({ findings }: { readonly findings: readonly VerificationStep['findings'][number][] }) => (
  <Stack space="space.100">
    <List type="unordered">
      {findings.slice(0, MOST_LISTED).map(({ problem, seq }) => (
        <ListItem key={`${problem} ${seq}`}>
          {`${words.finding(strings.audit.problems.title(problem), seq)}. ${strings.audit.problems.sentence(problem)}`}
        </ListItem>
      ))}
    </List>
    {findings.length > MOST_LISTED && <Text>{words.moreFindings(findings.length - MOST_LISTED)}</Text>}
  </Stack>
);
