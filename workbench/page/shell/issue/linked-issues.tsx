import React from 'react';
import Heading from '@atlaskit/heading';
import type { Issue } from '../../api-schemas';
import { IssueLines } from './issue-lines';

/** Jira's list of linked issues, grouped by how each is linked; an issue without links shows no heading for them. */
export const LinkedIssues = ({ links }: Pick<Issue, 'links'>) => {
  if (links.length === 0) return null;
  const phrases = [...new Set(links.map(({ phrase }) => phrase))];
  return (
    <section className="issue-group" aria-label="Linked issues">
      <Heading size="xsmall" as="h2">
        Linked issues
      </Heading>
      {phrases.map((phrase) => (
        <div key={phrase}>
          <p className="subtle">{phrase}</p>
          <IssueLines
            label={phrase}
            issues={links.filter((link) => link.phrase === phrase).map(({ issue }) => issue)}
          />
        </div>
      ))}
    </section>
  );
};
