import { Link, Text } from '@forge/react';
import React from 'react';

interface IssueLinkProps {
  readonly issueKey: string;
  readonly size?: 'small' | 'medium';
}

/** An issue by its key, as Jira itself shows it. */
export const IssueLink = ({ issueKey, size = 'medium' }: IssueLinkProps) => (
  <Text size={size}>
    <Link href={`/browse/${issueKey}`}>{issueKey}</Link>
  </Text>
);
