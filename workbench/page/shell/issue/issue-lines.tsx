import React from 'react';
import type { IssueLine } from '../../api-schemas';
import { RouteLink } from '../route-link';
import { IssueTypeIcon } from './issue-type-icon';
import { PriorityLabel } from './priority-label';
import { StatusLozenge } from './status-lozenge';

const projectOf = (key: string): string => key.slice(0, key.lastIndexOf('-'));

/** Issues as Jira lists them inside another issue: one row each, with a link to its page. */
export const IssueLines = ({ issues, label }: { readonly issues: readonly IssueLine[]; readonly label: string }) => (
  <ul className="issue-lines" aria-label={label}>
    {issues.map(({ id, key, type, summary, priority, status }) => (
      <li key={id}>
        <IssueTypeIcon type={type} />
        <RouteLink to={{ page: 'issue', projectKey: projectOf(key), issueKey: key }}>{key}</RouteLink>
        <span className="issue-line-summary">{summary}</span>
        <PriorityLabel name={priority} />
        <StatusLozenge status={status} />
      </li>
    ))}
  </ul>
);
