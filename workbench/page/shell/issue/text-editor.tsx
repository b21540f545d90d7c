import type { KeyboardEvent, ReactNode } from 'react';
import React, { useId, useState } from 'react';
import Button from '@atlaskit/button/new';
import TextArea from '@atlaskit/textarea';
import { useSaving } from './use-saving';

interface TextEditorProps {
  readonly label: string;
  /** What stands in the field at first. */
  readonly start: string;
  /** What the text may say, in one line. */
  readonly hint: ReactNode;
  /** What a person should know before they save the text as it stands now. */
  readonly notice?: (text: string) => ReactNode;
  readonly onSave: (text: string) => Promise<unknown>;
  readonly onClose: () => void;
}

const MOST_ROWS = 24;

/** A text field of several lines that is open for editing. Control and Enter saves, Escape leaves an untouched text. */
export const TextEditor = ({ label, start, hint, notice, onSave, onClose }: TextEditorProps) => {
  const [text, setText] = useState(start);
  const { isSaving, problem, save } = useSaving();
  const id = useId();
  const submit = async () => {
    if (await save(() => onSave(text))) onClose();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
    // Escape is pressed by accident too often to throw away what somebody wrote.
    if (event.key === 'Escape' && text === start && !isSaving) onClose();
  };
  return (
    <div className="edit-form">
      <TextArea
        aria-label={label}
        aria-describedby={`${id}-hint${problem === null ? '' : ` ${id}-problem`}`}
        autoFocus
        isInvalid={problem !== null}
        isReadOnly={isSaving}
        minimumRows={Math.min(MOST_ROWS, Math.max(4, start.split('\n').length + 1))}
        resize="vertical"
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p className="edit-hint" id={`${id}-hint`}>
        {hint}
      </p>
      {notice?.(text)}
      {problem === null ? null : (
        <p className="edit-problem" id={`${id}-problem`} role="alert">
          {problem}
        </p>
      )}
      <div className="edit-buttons">
        <Button appearance="primary" isLoading={isSaving} onClick={() => void submit()}>
          Save
        </Button>
        <Button appearance="subtle" isDisabled={isSaving} onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  );
};
