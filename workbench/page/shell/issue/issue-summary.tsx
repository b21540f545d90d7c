import React, { useId, useRef, useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import SaveIcon from '@atlaskit/icon/core/check-mark';
import CancelIcon from '@atlaskit/icon/core/cross';
import EditIcon from '@atlaskit/icon/core/edit';
import Textfield from '@atlaskit/textfield';
import { editIssue } from '../../api';
import { useWorkbench } from '../use-workbench';
import type { EditingProps } from './editing-props';
import { IssueTypeIcon } from './issue-type-icon';
import { useOpener } from './use-opener';
import { useSaving } from './use-saving';

interface SummaryFieldProps extends EditingProps {
  readonly onClose: () => void;
}

/** Enter saves and Escape leaves the summary as it was. */
const SummaryField = ({ issue, onEdited, onClose }: SummaryFieldProps) => {
  const { user } = useWorkbench();
  const [summary, setSummary] = useState(issue.summary);
  const { isSaving, problem, save } = useSaving();
  const problemId = useId();
  const submit = async () => {
    if (summary === issue.summary) return onClose();
    const isDone = await save(async () => {
      await editIssue(user, issue.key, { summary });
      await onEdited();
    });
    if (isDone) onClose();
  };
  return (
    <div className="issue-title-field">
      <div className="edit-buttons">
        <Textfield
          aria-label="Summary"
          aria-describedby={problem === null ? undefined : problemId}
          autoFocus
          isInvalid={problem !== null}
          isReadOnly={isSaving}
          value={summary}
          onChange={(event) => setSummary(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) void submit();
            if (event.key === 'Escape' && !isSaving) onClose();
          }}
        />
        <IconButton icon={SaveIcon} label="Save summary" isLoading={isSaving} onClick={() => void submit()} />
        <IconButton icon={CancelIcon} label="Cancel" appearance="subtle" isDisabled={isSaving} onClick={onClose} />
      </div>
      {problem === null ? null : (
        <p className="edit-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  );
};

/** The title of the issue page, with a pencil for those who may change it. */
export const IssueSummary = ({ issue, onEdited }: EditingProps) => {
  const { isOpen, buttonRef, open, close } = useOpener();
  const title = useRef<HTMLDivElement>(null);
  // A summary of two lines is taller than the field of one: the page below must not jump.
  const [height, setHeight] = useState(0);
  return (
    <div className="issue-title" ref={title} style={isOpen ? { minHeight: height } : {}}>
      <IssueTypeIcon type={issue.type} />
      {isOpen ? (
        <SummaryField issue={issue} onEdited={onEdited} onClose={close} />
      ) : (
        <>
          <Heading size="large" as="h1">
            {issue.summary}
          </Heading>
          {issue.canEdit.summary ? (
            <IconButton
              ref={buttonRef}
              icon={EditIcon}
              label="Edit summary"
              appearance="subtle"
              onClick={() => {
                setHeight(title.current?.offsetHeight ?? 0);
                open();
              }}
            />
          ) : null}
        </>
      )}
    </div>
  );
};
