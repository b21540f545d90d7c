import { Button, Inline, Label, Stack, TextArea } from '@forge/react';
import React, { useState } from 'react';
import { strings } from '../../shared/strings';
import { keptPiece } from './export-state';

const words = strings.audit.export;

/** The text itself, in pieces small enough to be sent to the page and copied in one go. */
export const KeptText = ({ parts }: { readonly parts: readonly string[] }) => {
  const [index, setIndex] = useState(0);
  const { text, of } = keptPiece(parts, index);
  return (
    <Stack space="space.100">
      <Stack>
        <Label labelFor="audit-export-text">{words.part(index + 1, of)}</Label>
        <TextArea id="audit-export-text" value={text} isReadOnly isMonospaced />
      </Stack>
      {of > 1 && (
        <Inline space="space.100">
          <Button isDisabled={index === 0} onClick={() => setIndex(index - 1)}>
            {words.previousPart}
          </Button>
          <Button isDisabled={index + 1 >= of} onClick={() => setIndex(index + 1)}>
            {words.nextPart}
          </Button>
        </Inline>
      )}
    </Stack>
  );
};
