import React from 'react';
import Heading from '@atlaskit/heading';
import { PersonAvatar } from '../../person-avatar';
import type { Issue } from '../../api-schemas';
import { useWorkbench } from '../use-workbench';
import { momentOf } from './when';

const shown = (value: string | null) => (value === null || value === '' ? 'None' : value);

/** Jira's changelog, newest first: here a person sees what was written, by whom, and from which value. */
export const Activity = ({ history }: { readonly history: Issue['history'] }) => {
  const { state } = useWorkbench();
  const nameOf = (author: string) => state.users.find(({ accountId }) => accountId === author)?.displayName ?? author;
  const newestFirst = [...history].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section className="activity" aria-label="Activity">
      <Heading size="xsmall" as="h2">
        Activity
      </Heading>
      {newestFirst.length === 0 ? <p className="subtle">No changes yet</p> : null}
      <ol>
        {newestFirst.map(({ at, author, items }, i) => (
          <li key={`${at} ${i}`}>
            <PersonAvatar name={nameOf(author)} />
            <div>
              {items.map(({ field, from, to }) => (
                <p key={field}>
                  <strong>{nameOf(author)}</strong> changed <strong>{field}</strong>: {shown(from)} → {shown(to)}
                </p>
              ))}
              <p className="subtle">{momentOf(at)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
