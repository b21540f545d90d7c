import { SectionMessage, Stack, Text } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { NoticeWords } from './error-notice';

interface PlainNoticeProps extends NoticeWords {
  readonly appearance?: 'warning' | 'error' | 'information';
  readonly children?: ReactNode;
}

/**
 * A notice amid the readiness of an issue. Its title is a line of text: UI Kit's own title is a heading of the second level,
 * which would tear the third and fourth around it apart.
 */
export const PlainNotice = ({ appearance = 'warning', title, sentences, children }: PlainNoticeProps) => (
  <SectionMessage appearance={appearance}>
    <Stack space="space.075">
      <Text weight="bold">{title}</Text>
      {sentences.map((sentence) => (
        <Text key={sentence}>{sentence}</Text>
      ))}
      {children}
    </Stack>
  </SectionMessage>
);
