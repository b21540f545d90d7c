import React from 'react';
import { CreatableSelect } from '@atlaskit/select';
import { z } from 'zod';
import type { IssueEdit } from '../../api';
import type { Issue } from '../../api-schemas';

const OptionsSchema = z.array(z.object({ value: z.string() }));
const asOption = (label: string) => ({ value: label, label });

interface LabelsEditorProps {
  readonly issue: Issue;
  readonly onEdit: (fields: IssueEdit) => void;
}

/** Labels are free text without spaces, as in Jira. */
export const LabelsEditor = ({ issue, onEdit }: LabelsEditorProps) => (
  <CreatableSelect
    inputId="edit-labels"
    aria-label="Labels"
    appearance="subtle"
    spacing="compact"
    isMulti
    isClearable={false}
    placeholder="None"
    options={[]}
    value={issue.labels.map(asOption)}
    isValidNewOption={(text: string) => /^\S+$/.test(text)}
    noOptionsMessage={() => 'Type a new label'}
    menuPortalTarget={document.body}
    onChange={(next) => onEdit({ labels: OptionsSchema.parse(next).map(({ value }) => value) })}
  />
);
