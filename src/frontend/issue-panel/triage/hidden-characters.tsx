import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';

/** Text that a person does not see but a model would read: a reader should know that somebody put it there. */
export const HiddenCharacters = ({ count }: { readonly count: number }) => (
  <SectionMessage appearance="warning" title={strings.panel.hiddenCharacters.title(count)}>
    <Text>{strings.panel.hiddenCharacters.sentence}</Text>
  </SectionMessage>
);
