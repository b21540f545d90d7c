import { Box, Inline, Lozenge } from '@forge/react';
import React, { type ReactNode } from 'react';
import type { ChangeStatus } from '../../contract/calls/changes';
import { strings } from '../shared/strings';
import { unshrunk } from './card-style';

const appearance = {
  applying: 'inprogress',
  applied: 'success',
  failed: 'removed',
  unknown: 'moved',
  dismissed: 'default',
  undone: 'default',
} as const satisfies Record<Exclude<ChangeStatus, 'open'>, string>;

interface StatusLineProps {
  readonly status: ChangeStatus;
  readonly children: ReactNode;
}

/** What a change is, and where it stands as a lozenge; one that is still open has none. */
export const StatusLine = ({ status, children }: StatusLineProps) => (
  <Inline spread="space-between" alignBlock="start" space="space.100">
    {children}
    {status !== 'open' && (
      <Box xcss={unshrunk}>
        <Lozenge appearance={appearance[status]}>{strings.panel.status[status].lozenge}</Lozenge>
      </Box>
    )}
  </Inline>
);
