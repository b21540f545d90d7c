import { List, ListItem, Stack, Text } from '@forge/react';
import React from 'react';
import type { CriterionView, ReadinessView } from '../../../../contract/calls/readiness';
import { strings } from '../../../shared/strings';
import { Foldable } from '../foldable';

const words = strings.panel.readiness;

interface FineCriteriaProps extends Pick<ReadinessView, 'met' | 'cannotTell'> {
  /** How often a model judged while this is shown: its verdict is what the person waits for. */
  readonly checks: number;
}

/** What costs no points: criteria that are met, and those nothing can be said about. */
export const FineCriteria = ({ met, cannotTell, checks }: FineCriteriaProps) => {
  if (met.length + cannotTell.length === 0) return null;
  return (
    <Foldable opens={checks} showLabel={words.fine.show(met.length, cannotTell.length)} hideLabel={words.fine.hide(met.length, cannotTell.length)}>
      <Stack space="space.100">
        <Titles title={words.fine.met} criteria={met} />
        <Titles title={words.fine.cannotTell} criteria={cannotTell} />
      </Stack>
    </Foldable>
  );
};

const Titles = ({ title, criteria }: { readonly title: string; readonly criteria: readonly CriterionView[] }) => {
  if (criteria.length === 0) return null;
  return (
    <Stack space="space.025">
      <Text weight="medium">{title}</Text>
      <List type="unordered">
        {criteria.map((criterion) => (
          <ListItem key={criterion.id}>{words.titleOf(criterion)}</ListItem>
        ))}
      </List>
    </Stack>
  );
};
