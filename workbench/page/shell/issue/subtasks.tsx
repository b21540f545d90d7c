import React from 'react';
import Heading from '@atlaskit/heading';
import type { Issue } from '../../api-schemas';
import { IssueLines } from './issue-lines';

/** Jira's list of sub-tasks; an issue without any shows no heading for them. */
export const Subtasks = ({ subtasks }: Pick<Issue, 'subtasks'>) =>
  subtasks.length === 0 ? null : (
    <section className="issue-group" aria-label="Sub-tasks">
      <Heading size="xsmall" as="h2">
        Sub-tasks
      </Heading>
      <IssueLines issues={subtasks} label="Sub-tasks" />
    </section>
  );
