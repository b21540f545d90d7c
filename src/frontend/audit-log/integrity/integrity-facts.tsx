import { Code, Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { IntegrityView } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { FactLine, TitledFact } from '../fact-line';
import { formatCount } from '../format-count';
import { FindingList } from './finding-list';

const words = strings.audit.integrity;
/** Enough of a hash for a person to compare. */
const SHORT_HASH_CHARS = 12;

interface IntegrityFactsProps {
  readonly view: IntegrityView;
  readonly calendar: Calendar;
}

export const IntegrityFacts = ({ view: { head, lastVerified, anchors, cut }, calendar }: IntegrityFactsProps) => {
  const number = (count: number) => formatCount(count, calendar);
  const when = (instant: string) => formatInstant(instant, calendar);
  const anchorWords = ({ count, last }: IntegrityView['anchors']['kvs']) =>
    last ? words.anchors(number(count), number(last.seq), when(last.at)) : words.noAnchors;
  return (
    <Stack space="space.150">
      <TitledFact name={words.head}>
        {head.seq === 0 ? (
          <Text>{words.emptyLog}</Text>
        ) : (
          <Inline space="space.100" alignBlock="center">
            <Text>{words.headOf(number(head.seq))}</Text>
            <Text>
              <Code>{head.hash.slice(0, SHORT_HASH_CHARS)}</Code>
            </Text>
          </Inline>
        )}
      </TitledFact>
      <TitledFact name={words.lastVerified}>
        {lastVerified === null ? (
          <Text>{words.never}</Text>
        ) : (
          <Inline space="space.100" alignBlock="center" shouldWrap>
            <Text>{words.verifiedThrough(when(lastVerified.at), number(lastVerified.throughSeq))}</Text>
            <Lozenge appearance={lastVerified.findings.length === 0 ? 'success' : 'removed'}>
              {lastVerified.findings.length === 0 ? words.intact : words.broken(lastVerified.findings.length)}
            </Lozenge>
          </Inline>
        )}
      </TitledFact>
      {lastVerified !== null && lastVerified.findings.length > 0 && (
        <TitledFact name={words.findings}>
          <FindingList findings={lastVerified.findings} />
        </TitledFact>
      )}
      <FactLine name={words.kvs} value={anchorWords(anchors.kvs)} />
      <FactLine name={words.jira} value={anchorWords(anchors.jira)} />
      <FactLine name={words.cut} value={cut ? words.cutTo(number(cut.count), number(cut.toSeq), when(cut.at)) : words.noCut} />
    </Stack>
  );
};
