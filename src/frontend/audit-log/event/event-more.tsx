import { Button, Heading, Inline, Stack } from '@forge/react';
import React from 'react';
import type { UndoScope } from '../../../contract/calls/audit-log';
import { strings } from '../../shared/strings';
import type { AuditEvent } from '../../shared/view-types';
import type { Story } from '../log/log-state';
import { undoTargets } from './undo-target';

const words = strings.audit.detail.more;

interface EventMoreProps {
  readonly event: AuditEvent;
  readonly onStory: (story: Story) => void;
  readonly onUndo: (scope: UndoScope) => void;
}

/** Where an event leads: to the events around it, and to an undo of what it did. */
export const EventMore = ({ event, onStory, onUndo }: EventMoreProps) => {
  const { target, payload, correlationId } = event;
  const { issueKey } = target;
  const targets = undoTargets(event);
  return (
    <Stack space="space.100">
      <Heading as="h2" size="small">
        {words.heading}
      </Heading>
      <Inline space="space.100" rowSpace="space.100" shouldWrap>
        {issueKey !== null && (
          <Button onClick={() => onStory({ type: 'issue', issueKey })}>{words.issue(issueKey)}</Button>
        )}
        {'proposalId' in payload && (
          <Button onClick={() => onStory({ type: 'approval', proposalId: payload.proposalId, code: payload.code })}>
            {words.approval}
          </Button>
        )}
        <Button onClick={() => onStory({ type: 'request', correlationId })}>{words.request}</Button>
      </Inline>
      {targets.length > 0 && (
        <Inline space="space.100" rowSpace="space.100" shouldWrap>
          {targets.map(({ label, scope }) => (
            <Button key={label} onClick={() => onUndo(scope)}>
              {label}
            </Button>
          ))}
        </Inline>
      )}
    </Stack>
  );
};
