import React from 'react';
import Select from '@atlaskit/select';
import { z } from 'zod';
import { transitionIssue } from '../../api';
import type { Issue } from '../../api-schemas';
import { errorText } from '../../error-text';
import { useWorkbench } from '../use-workbench';
import { StatusLozenge } from './status-lozenge';

const OptionSchema = z.object({ value: z.string() });

interface StatusEditorProps {
  readonly issue: Issue;
  readonly onMoved: () => void;
}

/** Jira's status button: the transitions open to the person, and Jira's own words when one of them is refused. */
export const StatusEditor = ({ issue, onMoved }: StatusEditorProps) => {
  const { user, flags } = useWorkbench();
  const { key, status, transitions } = issue;
  if (transitions.length === 0) return <StatusLozenge status={status} />;
  const move = async (transitionId: string) => {
    try {
      await transitionIssue(user, key, transitionId);
      onMoved();
    } catch (error) {
      const title = `The status of ${key} was not changed`;
      flags.show({ id: 'status', kind: 'error', title, description: errorText(error), isAutoDismiss: false, actions: [] });
    }
  };
  return (
    <div className="status-editor">
      <Select
        inputId="edit-status"
        aria-label="Status"
        appearance="subtle"
        spacing="compact"
        isSearchable={false}
        options={transitions.map(({ id, name, to }) => ({ value: id, label: name, status: to }))}
        value={{ value: '', label: status, status }}
        formatOptionLabel={({ label, status: to }, { context }) =>
          context === 'value' || label === to ? (
            <StatusLozenge status={to} />
          ) : (
            <span className="transition">
              {label} <StatusLozenge status={to} />
            </span>
          )
        }
        menuPortalTarget={document.body}
        onChange={(next) => void move(OptionSchema.parse(next).value)}
      />
    </div>
  );
};
