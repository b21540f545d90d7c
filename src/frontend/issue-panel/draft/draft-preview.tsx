import { Box, Stack, Text } from '@forge/react';
import React from 'react';
import type { Change } from '../../../contract/calls/changes';
import type { DraftOptions } from '../../../contract/calls/issue-panel';
import { strings } from '../../shared/strings';
import { quoted } from '../card-style';
import { DraftBody } from './draft-body';
import { LinkLine } from './link-line';

interface DraftPreviewProps {
  readonly change: Change;
  readonly linkTypes: DraftOptions['linkTypes'];
}

/** One change of a draft, exactly as it would be written. */
export const DraftPreview = ({ change, linkTypes }: DraftPreviewProps) => {
  switch (change.kind) {
    case 'add_comment':
      return (
        <Box xcss={quoted}>
          <DraftBody text={change.text} />
        </Box>
      );
    case 'create_subtask':
      return (
        <Box xcss={quoted}>
          <Stack space="space.075">
            <Text weight="semibold">{change.summary}</Text>
            {change.estimate && <Text size="small">{strings.panel.draft.estimate(change.estimate)}</Text>}
            {change.text.blocks.length > 0 && <DraftBody text={change.text} />}
          </Stack>
        </Box>
      );
    case 'link_issues':
      return <LinkLine link={change} linkTypes={linkTypes} />;
    default:
      return null;
  }
};
