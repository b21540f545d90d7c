import { List, ListItem, SectionMessage } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { ProjectSettings } from '../shared/view-types';
import { findAllowProblem } from './allowlist';
import { fieldsInOrder } from './fields-in-order';
import { problemList } from './readiness/problem-list';
import { findReadinessProblems } from './readiness/readiness-problems';
import type { TypeView } from './readiness/readiness-types';

interface UnsavableNoticeProps {
  readonly settings: ProjectSettings;
  readonly types: readonly TypeView[];
}

const words = strings.settings.unsavable;

/** Beside the button that cannot be pressed: why, since what is to be mended may stand on a tab that is not open. */
export const UnsavableNotice = ({ settings, types }: UnsavableNoticeProps) => {
  const { fields, readiness } = settings;
  const places = [
    ...fieldsInOrder.filter((field) => findAllowProblem(fields[field])).map(words.field),
    ...problemList(findReadinessProblems(readiness), types),
  ];
  if (places.length === 0) return null;
  return (
    <SectionMessage appearance="error" title={words.title}>
      <List type="unordered">
        {places.map((place) => (
          <ListItem key={place}>{place}</ListItem>
        ))}
      </List>
    </SectionMessage>
  );
};
