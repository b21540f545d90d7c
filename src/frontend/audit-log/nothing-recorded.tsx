import { EmptyState, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';

export const NothingRecorded = ({ isNewestPage }: { readonly isNewestPage: boolean }) =>
  isNewestPage ? (
    <EmptyState header={strings.audit.empty.title} headingLevel={2} description={strings.audit.empty.sentence} />
  ) : (
    <Text>{strings.audit.emptyPage}</Text>
  );
