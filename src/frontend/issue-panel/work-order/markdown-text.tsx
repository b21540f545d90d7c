import { HelperMessage, Label, Stack, TextArea } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';

const words = strings.panel.workOrder.use;

/** The text to be copied, with the focus in it: UI Kit has no way to put it on the clipboard. */
export const MarkdownText = ({ text }: { readonly text: string }) => (
  <Stack>
    <Label labelFor="work-order-markdown">{words.copyLabel}</Label>
    <TextArea id="work-order-markdown" name="work-order-markdown" value={text} autoFocus isReadOnly isMonospaced minimumRows={8} />
    <HelperMessage>{words.copyHint}</HelperMessage>
  </Stack>
);
