import { Code, Heading, Inline, Lozenge, Stack, Text } from '@forge/react';
import React from 'react';
import type { AuditDetail } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import { formatInstant, type Calendar } from '../../shared/surface-context';
import { TitledFact } from '../fact-line';
import { formatCount } from '../format-count';

const words = strings.audit.detail.proof;

interface EventProofProps {
  readonly proof: AuditDetail['proof'];
  readonly calendar: Calendar;
}

/** What the server checked just now, and the hashes anybody can check again. */
export const EventProof = ({ proof, calendar }: EventProofProps) => (
  <Stack space="space.150">
    <Heading as="h2" size="small">
      {words.heading}
    </Heading>
    <Check name="body" holds={proof.checks.body} />
    <Check name="link" holds={proof.checks.link} />
    <Check name="account" holds={proof.checks.account} />
    <TitledFact name={words.anchor}>
      <Text>
        {proof.anchoredBy
          ? words.anchored(formatCount(proof.anchoredBy.seq, calendar), formatInstant(proof.anchoredBy.at, calendar))
          : words.notAnchored}
      </Text>
    </TitledFact>
    <Hash name={words.previousHash} hash={proof.previousHash} />
    <Hash name={words.bodyHash} hash={proof.bodyHash} />
    <Hash name={words.hash} hash={proof.hash} />
  </Stack>
);

const Check = ({ name, holds }: { readonly name: 'body' | 'link' | 'account'; readonly holds: boolean | null }) => (
  <Inline space="space.100" alignBlock="center" shouldWrap>
    <Lozenge appearance={holds === null ? 'default' : holds ? 'success' : 'removed'}>{words[name].title}</Lozenge>
    <Text>{holds === null ? words.notChecked[name] : holds ? words[name].holds : words[name].broken}</Text>
  </Inline>
);

const Hash = ({ name, hash }: { readonly name: string; readonly hash: string | null }) => (
  <TitledFact name={name}>
    <Text>{hash === null ? words.noPreviousHash : <Code>{hash}</Code>}</Text>
  </TitledFact>
);
