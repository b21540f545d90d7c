import React from 'react';
import { textToAdf } from '../../../sample/text-to-adf';
import { PersonAvatar } from '../../person-avatar';
import { addComment } from '../../api';
import { useWorkbench } from '../use-workbench';
import type { EditingProps } from './editing-props';
import { TextEditor } from './text-editor';
import { useOpener } from './use-opener';

/** Jira's "Add a comment…": a line that becomes a text field. Nothing for a person who may not comment. */
export const CommentComposer = ({ issue, onEdited }: EditingProps) => {
  const { user, state } = useWorkbench();
  const { isOpen, buttonRef, open, close } = useOpener();
  if (!issue.canComment) return null;
  const name = state.users.find(({ accountId }) => accountId === user)?.displayName ?? user;
  const save = async (text: string) => {
    await addComment(user, issue.key, textToAdf(text));
    await onEdited();
  };
  return (
    <div className="comment-composer">
      <PersonAvatar name={name} />
      <div>
        {isOpen ? (
          <TextEditor
            label="Comment"
            start=""
            hint={
              <>
                <code>*</code> and <code>#</code> begin lists, <code>h2.</code> a heading; <code>*bold*</code>,{' '}
                <code>{'{{monospace}}'}</code> and <code>{'{code}'}</code> blocks are kept.
              </>
            }
            onSave={save}
            onClose={close}
          />
        ) : (
          <button ref={buttonRef} type="button" className="comment-opener" onClick={open}>
            Add a comment…
          </button>
        )}
      </div>
    </div>
  );
};
