import { Stack, Text } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { AuditEvent } from '../shared/view-types';
import { ActorName } from './actor-name';

/** Who an event is put down to. A refusal is the app's doing; the person in the record is the one whose approval it refused. */
export const EventActor = ({ event }: { readonly event: AuditEvent }) => {
  if (event.action !== 'proposal.voided' || event.actor.type !== 'user') return <ActorName actor={event.actor} />;
  return (
    <Stack>
      <Text>{strings.audit.refusing}</Text>
      <ActorName actor={event.actor} />
    </Stack>
  );
};
