import { Lozenge } from '@forge/react';
import React from 'react';
import { isUpkeep } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { AuditAction, AuditEvent } from '../../shared/view-types';

const appearance = {
  'analysis.requested': 'default',
  'analysis.completed': 'success',
  'analysis.failed': 'removed',
  'readiness.checked': 'default',
  'readiness.signed_off': 'success',
  'readiness.withdrawn': 'moved',
  'readiness.expired': 'moved',
  'workorder.drafted': 'default',
  'proposal.created': 'default',
  'proposal.approved': 'success',
  'proposal.dismissed': 'default',
  'proposal.voided': 'moved',
  'change.intended': 'inprogress',
  'change.applied': 'success',
  'change.failed': 'removed',
  'change.undone': 'moved',
  'change.restored': 'success',
  'settings.changed': 'success',
  'policy.activated': 'success',
  'quota.denied': 'moved',
  'data.exported': 'default',
  'data.erased': 'default',
  'retention.pruned': 'default',
  'integrity.verified': 'success',
  'integrity.failed': 'removed',
} as const satisfies Record<AuditAction, string>;

/** Begun is no approval, and has not its colour: see `outcomeOf`. */
const appearanceOf = (event: AuditEvent) => (event.action === 'proposal.approved' && isUpkeep(event) ? 'inprogress' : appearance[event.action]);

export const OutcomeLozenge = ({ event }: { readonly event: AuditEvent }) => (
  <Lozenge appearance={appearanceOf(event)}>{strings.audit.outcomeOf(event)}</Lozenge>
);
