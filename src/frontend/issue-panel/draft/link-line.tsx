import { Inline, Text } from '@forge/react';
import React from 'react';
import type { Change } from '../../../contract/calls/changes';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { IssueLink } from '../issue-link';

interface LinkLineProps {
  readonly link: Extract<Change, { kind: 'link_issues' }>;
  readonly linkTypes: DraftOptions['linkTypes'];
}

const words = strings.panel.draft;

/** "This issue duplicates ABC-1", in the words of the link type where they are at hand. */
export const LinkLine = ({ link: { type, direction, other }, linkTypes }: LinkLineProps) => {
  const known = linkTypes.find(({ id }) => id === type.id);
  return (
    <Inline space="space.050" shouldWrap>
      <Text>{known ? words.reads(known[direction]) : words.linkFallback(type.name, direction)}</Text>
      <IssueLink issueKey={other.key} />
    </Inline>
  );
};
