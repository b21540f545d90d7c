import React from 'react';
import Badge from '@atlaskit/badge';
import Lozenge from '@atlaskit/lozenge';
import type { PanelStatus as Status } from '../../api-schemas';

/** What Jira puts to the right of a panel's label. */
export const PanelStatus = ({ status }: { readonly status: Status }) => (
  <span className="panel-status">
    {status.type === 'badge' ? (
      <Badge>{Number(status.value.label)}</Badge>
    ) : (
      <Lozenge appearance={status.value.type}>{status.value.label}</Lozenge>
    )}
  </span>
);
