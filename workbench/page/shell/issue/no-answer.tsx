import React from 'react';
import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';

interface NoAnswerProps {
  /** Whether the issue could not be read the last time. */
  readonly isSo: boolean;
  readonly onTryAgain: () => void;
}

/** Says that what is shown may be old. The page stays as it is: somebody may be writing on it. */
export const NoAnswer = ({ isSo, onTryAgain }: NoAnswerProps) => (
  <div role="status">
    {isSo ? (
      <SectionMessage appearance="warning" title="The workbench does not answer">
        <div className="edit-form">
          <p>This is the issue as it was read last, and what you are writing is kept. It is asked again every two seconds.</p>
          <div>
            <Button onClick={onTryAgain}>Try again</Button>
          </div>
        </div>
      </SectionMessage>
    ) : null}
  </div>
);
