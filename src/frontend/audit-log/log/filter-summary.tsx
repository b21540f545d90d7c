import { Button, Inline, Text, User } from '@forge/react';
import React from 'react';
import type { AuditFilter } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { Calendar } from '../../shared/surface-context';
import { filterFacts } from './filter-facts';

interface FilterSummaryProps {
  readonly filter: AuditFilter;
  readonly calendar: Calendar;
  readonly onClear: () => void;
}

const words = strings.audit.filter;

/** What is asked for right now, which is not what the form holds before it is applied. In full, where a tag would be cut. */
export const FilterSummary = ({ filter, calendar, onClear }: FilterSummaryProps) => {
  const facts = filterFacts(filter, calendar);
  return (
    <Inline space="space.200" rowSpace="space.100" alignBlock="center" shouldWrap>
      <Text color="color.text.subtle">{words.shown}</Text>
      {facts.map(({ name, value }) => (
        <Text key={name} weight="medium">
          {words.chip(name, value)}
        </Text>
      ))}
      {filter.accountId !== null && (
        <Inline space="space.075" alignBlock="center">
          <Text>{words.onlyPerson}</Text>
          <User accountId={filter.accountId} />
        </Inline>
      )}
      <Button appearance="subtle" onClick={onClear}>
        {words.clear}
      </Button>
    </Inline>
  );
};
