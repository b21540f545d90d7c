import { EmptyState, Text } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';

interface NothingRecordedProps {
  readonly isNewestPage: boolean;
  readonly isFiltered: boolean;
}

/** For a page without events behind which there is nothing more. */
export const NothingRecorded = ({ isNewestPage, isFiltered }: NothingRecordedProps) => {
  if (!isNewestPage) return <Text>{strings.audit.emptyPage}</Text>;
  const { title, sentence } = isFiltered ? strings.audit.noHit : strings.audit.empty;
  return <EmptyState header={title} headingLevel={2} description={sentence} />;
};
