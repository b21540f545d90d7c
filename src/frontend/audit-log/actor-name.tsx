import { Text, User } from '@forge/react';
import React from 'react';
import { strings } from '../shared/strings';
import type { AuditEvent } from '../shared/view-types';

/** Jira resolves the account id to a name, under the reader's privacy rules. A closed account has been erased here. */
export const ActorName = ({ actor }: { readonly actor: AuditEvent['actor'] }) => {
  if (actor.type !== 'user') return <Text>{strings.audit[actor.type]}</Text>;
  return actor.accountId === null ? (
    <Text>{strings.audit.closedAccount}</Text>
  ) : (
    <User accountId={actor.accountId} />
  );
};
