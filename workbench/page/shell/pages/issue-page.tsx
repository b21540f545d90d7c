import React, { useMemo } from 'react';
import EmptyState from '@atlaskit/empty-state';
import Heading from '@atlaskit/heading';
import Spinner from '@atlaskit/spinner';
import { ApiError, getIssue } from '../../api';
import type { Issue, Project } from '../../api-schemas';
import { AdfDocument } from '../../adf/adf-document';
import { Activity } from '../issue/activity';
import { Attachments } from '../issue/attachments';
import { AppPanel } from '../issue/app-panel';
import { DetailsCard } from '../issue/details-card';
import { IssueTypeIcon } from '../issue/issue-type-icon';
import { LinkedIssues } from '../issue/linked-issues';
import { StatusEditor } from '../issue/status-editor';
import { Subtasks } from '../issue/subtasks';
import { momentOf } from '../issue/when';
import { Trail } from '../surface/trail';
import { useLoaded } from '../use-loaded';
import { useWorkbench } from '../use-workbench';

/** Often enough to show what the app, or a person in another tab, has just changed, in milliseconds. */
const REFRESH_MS = 2_000;

interface IssuePageProps {
  readonly project: Project;
  readonly issueKey: string;
}

const IssueText = ({ issue }: { readonly issue: Issue }) => {
  const description = useMemo(
    () =>
      issue.description === null ? (
        <p className="subtle">No description</p>
      ) : (
        <AdfDocument document={issue.description} />
      ),
    [JSON.stringify(issue.description)],
  );
  return (
    <>
      <div className="issue-title">
        <IssueTypeIcon type={issue.type} />
        <Heading size="large" as="h1">
          {issue.summary}
        </Heading>
      </div>
      <Heading size="xsmall" as="h2">
        Description
      </Heading>
      <div className="issue-description">{description}</div>
      <Attachments attachments={issue.attachments} />
      <Subtasks subtasks={issue.subtasks} />
      <LinkedIssues links={issue.links} />
      <Activity history={issue.history} comments={issue.comments} />
    </>
  );
};

/** Jira's issue view: text and activity on the left, status, details and the app's panel on the right. */
export const IssuePage = ({ project, issueKey }: IssuePageProps) => {
  const { user } = useWorkbench();
  const {
    value: issue,
    error,
    reload,
  } = useLoaded({
    load: () => getIssue(user, issueKey),
    key: `${user} ${issueKey}`,
    everyMs: REFRESH_MS,
  });
  if (!issue) {
    if (error === undefined) return <Spinner label="Loading the issue" />;
    return (
      <EmptyState
        headingLevel={1}
        header={
          error instanceof ApiError && error.status < 500 ? "You can't view this issue" : 'The issue could not be read'
        }
        description={
          error instanceof ApiError
            ? error.message
            : 'The workbench did not answer. It is asked again every two seconds.'
        }
      />
    );
  }
  return (
    <div className="issue-view">
      <div className="issue-main">
        <Trail
          steps={[
            { text: project.name, to: { page: 'issues', projectKey: project.key } },
            ...(issue.parent === null
              ? []
              : [
                  {
                    text: issue.parent.key,
                    to: { page: 'issue' as const, projectKey: project.key, issueKey: issue.parent.key },
                  },
                ]),
            { text: issue.key, to: { page: 'issue', projectKey: project.key, issueKey: issue.key } },
          ]}
        />
        <IssueText issue={issue} />
      </div>
      <div className="issue-side">
        <div className="issue-status">
          <StatusEditor issue={issue} onMoved={reload} />
          {issue.securityLevel === null ? null : <span className="subtle">Restricted: {issue.securityLevel}</span>}
        </div>
        <DetailsCard issue={issue} onEdited={reload} />
        <AppPanel issueId={issue.id} issueKey={issue.key} issueType={issue.type} project={project} onInvoked={reload} />
        <p className="issue-dates">
          Created {momentOf(issue.created)}
          <br />
          Updated {momentOf(issue.updated)}
        </p>
      </div>
    </div>
  );
};
