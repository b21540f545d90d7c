import React from 'react';
import Select from '@atlaskit/select';
import { z } from 'zod';
import type { IssueEdit } from '../../api';
import type { Issue } from '../../api-schemas';
import { PriorityLabel } from './priority-label';

const OptionSchema = z.object({ value: z.string(), label: z.string() });
const asOption = (name: string) => ({ value: name, label: name });

interface PriorityEditorProps {
  readonly issue: Issue;
  readonly onEdit: (fields: IssueEdit) => void;
}

export const PriorityEditor = ({ issue, onEdit }: PriorityEditorProps) => (
  <Select
    inputId="edit-priority"
    aria-label="Priority"
    appearance="subtle"
    spacing="compact"
    options={issue.allowed.priorities.map(asOption)}
    value={issue.priority === null ? null : asOption(issue.priority)}
    formatOptionLabel={({ label }) => <PriorityLabel name={label} />}
    menuPortalTarget={document.body}
    onChange={(next) => onEdit({ priority: OptionSchema.parse(next).value })}
  />
);
