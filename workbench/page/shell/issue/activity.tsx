import React from 'react';
import Heading from '@atlaskit/heading';
import { PersonAvatar } from '../../person-avatar';
import type { Issue } from '../../api-schemas';
import { useWorkbench } from '../use-workbench';
import { changesInWords } from './changes-in-words';
import { momentOf } from './when';

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
              {changesInWords(items).map(({ field, words }) => (
                <p key={field}>
                  <strong>{nameOf(author)}</strong> changed <strong>{field}</strong>: {words}
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
