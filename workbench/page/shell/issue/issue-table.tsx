import React, { useRef } from 'react';
import EmptyState from '@atlaskit/empty-state';
import SectionMessage from '@atlaskit/section-message';
import Spinner from '@atlaskit/spinner';
import type { IssuePage } from '../../api-schemas';
import { errorText } from '../../error-text';
import { RouteLink } from '../route-link';
import { IssueTypeIcon } from './issue-type-icon';
import { PriorityLabel } from './priority-label';
import { StatusLozenge } from './status-lozenge';
import { dayOf } from './when';

interface IssueTableProps {
  readonly page: IssuePage | undefined;
  readonly error: unknown;
  readonly projectKey: string;
}

export const IssueTable = ({ page, error, projectKey }: IssueTableProps) => {
  // The old rows stay while the next ones are read: a table that vanishes at each key press cannot be read.
  const shown = useRef(page);
  if (page) shown.current = page;
  if (error !== undefined) {
    return (
      <SectionMessage appearance="error" title="The issues could not be read">
        <p>{errorText(error)}</p>
      </SectionMessage>
    );
  }
  if (!shown.current) return <Spinner label="Loading issues" />;
  if (shown.current.total === 0) return <EmptyState header="No issues found" description="Try other words." />;
  return (
    <table className="issue-table">
      <thead>
        <tr>
          <th scope="col">Type</th>
          <th scope="col">Key</th>
          <th scope="col">Summary</th>
          <th scope="col">Priority</th>
          <th scope="col">Status</th>
          <th scope="col">Updated</th>
        </tr>
      </thead>
      <tbody>
        {shown.current.issues.map((issue) => (
          <tr key={issue.id}>
            <td>
              <IssueTypeIcon type={issue.type} />
            </td>
            <td className="issue-table-key">
              <RouteLink to={{ page: 'issue', projectKey, issueKey: issue.key }}>{issue.key}</RouteLink>
            </td>
            <td className="issue-table-summary">{issue.summary}</td>
            <td>
              <PriorityLabel name={issue.priority} />
            </td>
            <td>
              <StatusLozenge status={issue.status} />
            </td>
            <td className="issue-table-date">{dayOf(issue.updated)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
