import { Link, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

export const IssueLink = ({ issueKey }: { readonly issueKey: string | null }) => (
  <Text maxLines={1}>
    {issueKey === null ? (
      strings.audit.noIssue
    ) : (
      <Link href={`/browse/${encodeURIComponent(issueKey)}`}>{issueKey}</Link>
    )}
  </Text>
);
