import { Text, User } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { AuditEvent } from '../shared/view-types';

/** Jira resolves the account id to a name, under the reader's privacy rules. */
export const ActorName = ({ actor }: { readonly actor: AuditEvent['actor'] }) =>
  actor.type === 'user' ? <User accountId={actor.accountId} /> : <Text>{strings.audit[actor.type]}</Text>;
