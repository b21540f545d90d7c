import type { ReactNode } from 'react';
import React from 'react';
import Heading from '@atlaskit/heading';
import { AdfDocument } from '../../adf/adf-document';
import { PersonAvatar } from '../../person-avatar';
import type { Issue } from '../../api-schemas';
import { activityEntries } from './activity-entries';
import type { ActivityEntry } from './activity-entries';
import { changesInWords } from './changes-in-words';
import { momentOf } from './when';

const EntryText = ({ entry }: { readonly entry: ActivityEntry }) =>
  entry.kind === 'change' ? (
    changesInWords(entry.items).map(({ field, words }) => (
      <p key={field}>
        <strong>{entry.authorName}</strong> changed <strong>{field}</strong>: {words}
      </p>
    ))
  ) : (
    <>
      <p>
        <strong>{entry.authorName}</strong> commented{entry.edited ? ' (edited)' : ''}
        {entry.visibleTo === null ? null : <span className="subtle"> Restricted to {entry.visibleTo}</span>}
      </p>
      <div className="activity-comment">
        <AdfDocument document={entry.body} headingsFrom={3} />
      </div>
    </>
  );

interface ActivityProps extends Pick<Issue, 'history' | 'comments'> {
  /** Stands above the list. */
  readonly composer?: ReactNode;
}

/**
 * Jira's changelog and comments, newest first: here a person sees what was written, by whom, and from which value.
 */
export const Activity = ({ history, comments, composer }: ActivityProps) => {
  const entries = activityEntries({ history, comments });
  return (
    <section className="activity" aria-label="Activity">
      <Heading size="xsmall" as="h2">
        Activity
      </Heading>
      {composer}
      {entries.length === 0 ? <p className="subtle">No changes and no comments yet</p> : null}
      <ol>
        {entries.map((entry) => (
          <li key={entry.id}>
            <PersonAvatar name={entry.authorName} />
            <div className="activity-text">
              <EntryText entry={entry} />
              <p className="subtle">{momentOf(entry.at)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
};
