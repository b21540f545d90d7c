import type { ReactNode } from 'react';
import React from 'react';
import { SimpleTag } from '@atlaskit/tag';
import TagGroup from '@atlaskit/tag-group';
import { errorText } from '../../error-text';
import { PersonAvatar } from '../../person-avatar';
import { editIssue } from '../../api';
import type { IssueEdit } from '../../api';
import type { Issue } from '../../api-schemas';
import { useWorkbench } from '../use-workbench';
import { Card } from './card';
import { LabelsEditor } from './labels-editor';
import { PriorityEditor } from './priority-editor';
import { PriorityLabel } from './priority-label';

const Field = ({ name, children }: { readonly name: string; readonly children: ReactNode }) => (
  <div className="field">
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

const Names = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? (
    <span className="subtle">None</span>
  ) : (
    <TagGroup>
      {names.map((name) => (
        <SimpleTag key={name} text={name} />
      ))}
    </TagGroup>
  );

const Person = ({ accountId }: { readonly accountId: string | null }) => {
  const { state } = useWorkbench();
  if (accountId === null) return <span className="subtle">Unassigned</span>;
  const name = state.users.find((user) => user.accountId === accountId)?.displayName ?? accountId;
  return (
    <span className="person">
      <PersonAvatar name={name} />
      {name}
    </span>
  );
};

interface DetailsCardProps {
  readonly issue: Issue;
  readonly onEdited: () => void;
}

/**
 * Jira's Details group. Priority and labels can be edited, so that a person can change an issue while the app is at it.
 */
export const DetailsCard = ({ issue, onEdited }: DetailsCardProps) => {
  const { user, flags } = useWorkbench();
  const edit = (fields: IssueEdit) => {
    editIssue(user, issue.key, fields).then(onEdited, (error: unknown) => {
      flags.show({
        id: 'edit',
        kind: 'error',
        title: 'Nothing was changed',
        description: errorText(error),
        isAutoDismiss: false,
        actions: [],
      });
    });
  };
  return (
    <Card title="Details">
      <dl>
        <Field name="Assignee">
          <Person accountId={issue.assignee} />
        </Field>
        <Field name="Priority">
          {issue.editable ? <PriorityEditor issue={issue} onEdit={edit} /> : <PriorityLabel name={issue.priority} />}
        </Field>
        <Field name="Components">
          <Names names={issue.components} />
        </Field>
        <Field name="Labels">
          {issue.editable ? <LabelsEditor issue={issue} onEdit={edit} /> : <Names names={issue.labels} />}
        </Field>
        {issue.storyPoints === null ? null : <Field name="Story point estimate">{issue.storyPoints}</Field>}
        {issue.dueDate === null ? null : <Field name="Due date">{issue.dueDate}</Field>}
        <Field name="Reporter">
          <Person accountId={issue.reporter} />
        </Field>
      </dl>
    </Card>
  );
};
