import { SectionMessage, Text } from '@forge/react';
import React from 'react';
import { strings } from './strings';

interface NoPermissionStateProps {
  /** Who may use this surface. */
  readonly sentence: string;
}

export const NoPermissionState = ({ sentence }: NoPermissionStateProps) => (
  <SectionMessage appearance="warning" title={strings.surface.noPermission.title}>
    <Text>{sentence}</Text>
  </SectionMessage>
);
