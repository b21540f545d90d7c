import { Lozenge } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { AuditAction } from '../shared/view-types';

const appearance = {
  'analysis.requested': 'default',
  'analysis.completed': 'success',
  'analysis.failed': 'removed',
  'proposal.approved': 'success',
  'proposal.dismissed': 'default',
  'proposal.voided': 'moved',
  'change.intended': 'inprogress',
  'change.applied': 'success',
  'change.failed': 'removed',
  'settings.changed': 'success',
  'data.erased': 'default',
  'retention.pruned': 'default',
} as const satisfies Record<AuditAction, string>;

export const OutcomeLozenge = ({ action }: { readonly action: AuditAction }) => (
  <Lozenge appearance={appearance[action]}>{strings.audit.outcome[action]}</Lozenge>
);
