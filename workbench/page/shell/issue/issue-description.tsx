import React, { useMemo, useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import EditIcon from '@atlaskit/icon/core/edit';
import SectionMessage from '@atlaskit/section-message';
import { AdfDocument } from '../../adf/adf-document';
import { droppedParts, editableText, readEditableText } from '../../adf/editable-text';
import type { KeptPart } from '../../adf/editable-text';
import { editIssue } from '../../api';
import { useWorkbench } from '../use-workbench';
import type { EditingProps } from './editing-props';
import { TextEditor } from './text-editor';
import { useOpener } from './use-opener';

/** What saving this text would take away. */
const Losses = ({ dropped, isOld }: { readonly dropped: readonly KeptPart[]; readonly isOld: boolean }) => (
  <div role="status">
    {dropped.length === 0 ? null : (
      <SectionMessage appearance="warning">
        <p>Saving takes out of the description: {dropped.map(({ title }) => title).join('; ')}</p>
      </SectionMessage>
    )}
    {isOld ? (
      <SectionMessage appearance="warning">
        <p>The description has changed since you began. Saving replaces what is there now.</p>
      </SectionMessage>
    ) : null}
  </div>
);

interface DescriptionEditorProps extends EditingProps {
  readonly onClose: () => void;
}

const DescriptionEditor = ({ issue, onEdited, onClose }: DescriptionEditorProps) => {
  const { user } = useWorkbench();
  // The page reads the issue again every few seconds; the edit goes on from where it began.
  const [begun] = useState(() => ({ source: JSON.stringify(issue.description), ...editableText(issue.description) }));
  const isOld = JSON.stringify(issue.description) !== begun.source;
  const save = async (text: string) => {
    // A text nobody touched is no edit, however it was written before.
    if (text === begun.text) return;
    await editIssue(user, issue.key, { description: readEditableText(text, begun.kept) });
    await onEdited();
  };
  return (
    <TextEditor
      label="Description"
      start={begun.text}
      hint={
        <>
          Keeps <code>h2.</code> headings, <code>*</code> and <code>#</code> lists, <code>*bold*</code>,{' '}
          <code>{'{{monospace}}'}</code> and <code>{'{code}'}</code> blocks.
          {begun.kept.length === 0
            ? null
            : ' A line {kept …} stands for what this field cannot edit; that part stays as it is while its line stays.'}
        </>
      }
      notice={(text) => <Losses dropped={droppedParts(text, begun.kept)} isOld={isOld} />}
      onSave={save}
      onClose={onClose}
    />
  );
};

/** The description, with a pencil for those who may change it. */
export const IssueDescription = ({ issue, onEdited }: EditingProps) => {
  const { isOpen, buttonRef, open, close } = useOpener();
  const shown = useMemo(
    () =>
      issue.description === null ? (
        <p className="subtle">No description</p>
      ) : (
        <AdfDocument document={issue.description} headingsFrom={3} />
      ),
    [JSON.stringify(issue.description)],
  );
  return (
    <>
      <div className="issue-section-head">
        <Heading size="xsmall" as="h2">
          Description
        </Heading>
        {issue.canEdit.description && !isOpen ? (
          <IconButton
            ref={buttonRef}
            icon={EditIcon}
            label="Edit description"
            appearance="subtle"
            spacing="compact"
            onClick={open}
          />
        ) : null}
      </div>
      <div className="issue-description">
        {isOpen ? <DescriptionEditor issue={issue} onEdited={onEdited} onClose={close} /> : shown}
      </div>
    </>
  );
};
