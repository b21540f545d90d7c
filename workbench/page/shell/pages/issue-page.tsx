import React from 'react';
import EmptyState from '@atlaskit/empty-state';
import Spinner from '@atlaskit/spinner';
import { ApiError, getIssue } from '../../api';
import type { Project } from '../../api-schemas';
import { Activity } from '../issue/activity';
import { Attachments } from '../issue/attachments';
import { AppPanel } from '../issue/app-panel';
import { CommentComposer } from '../issue/comment-composer';
import { DetailsCard } from '../issue/details-card';
import type { EditingProps } from '../issue/editing-props';
import { IssueDescription } from '../issue/issue-description';
import { IssueSummary } from '../issue/issue-summary';
import { LinkedIssues } from '../issue/linked-issues';
import { NoAnswer } from '../issue/no-answer';
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

const IssueText = ({ issue, onEdited }: EditingProps) => (
  <>
    <IssueSummary issue={issue} onEdited={onEdited} />
    <IssueDescription issue={issue} onEdited={onEdited} />
    <Attachments attachments={issue.attachments} />
    <Subtasks subtasks={issue.subtasks} />
    <LinkedIssues links={issue.links} />
    <Activity
      history={issue.history}
      comments={issue.comments}
      composer={<CommentComposer issue={issue} onEdited={onEdited} />}
    />
  </>
);

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
        <NoAnswer isSo={error !== undefined} onTryAgain={() => void reload()} />
        {/* Another person or issue begins with nothing open. */}
        <IssueText key={`${user} ${issue.key}`} issue={issue} onEdited={reload} />
      </div>
      <div className="issue-side">
        <div className="issue-status">
          <StatusEditor issue={issue} onMoved={() => void reload()} />
          {issue.securityLevel === null ? null : <span className="subtle">Restricted: {issue.securityLevel}</span>}
        </div>
        <DetailsCard issue={issue} onEdited={() => void reload()} />
        <AppPanel issueId={issue.id} issueKey={issue.key} issueType={issue.type} project={project} onInvoked={() => void reload()} />
        <p className="issue-dates">
          Created {momentOf(issue.created)}
          <br />
          Updated {momentOf(issue.updated)}
        </p>
      </div>
    </div>
  );
};
