import { List, ListItem, SectionMessage } from '@forge/react';
import React from 'react';
import { strings } from '../../shared/strings';
import { problemList } from './problem-list';
import { findReadinessProblems } from './readiness-problems';
import type { ReadinessSettings, TypeView } from './readiness-types';

interface UnsavableNoticeProps {
  readonly settings: ReadinessSettings;
  readonly types: readonly TypeView[];
}

/** Beside the button that cannot be pressed: why. */
export const UnsavableNotice = ({ settings, types }: UnsavableNoticeProps) => {
  const places = problemList(findReadinessProblems(settings), types);
  if (places.length === 0) return null;
  return (
    <SectionMessage appearance="error" title={strings.settings.readiness.problems.title}>
      <List type="unordered">
        {places.map((place) => (
          <ListItem key={place}>{place}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
};
