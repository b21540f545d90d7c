import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

export const UnknownOutcomes = ({ count }: { readonly count: number }) => (
  <SectionMessage appearance="warning" title={strings.audit.unknownOutcomes.title(count)}>
    <Text>{strings.audit.unknownOutcomes.sentence}</Text>
  </SectionMessage>
);
