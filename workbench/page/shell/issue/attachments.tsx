import React from 'react';
import Heading from '@atlaskit/heading';
import type { Issue } from '../../api-schemas';

/** Jira's list of files, by name and size; the workbench keeps no content. An issue without any shows no heading. */
export const Attachments = ({ attachments }: Pick<Issue, 'attachments'>) =>
  attachments.length === 0 ? null : (
    <section className="issue-group" aria-label="Attachments">
      <Heading size="xsmall" as="h2">
        Attachments
      </Heading>
      <ul>
        {attachments.map(({ id, filename, size }) => (
          <li key={id}>
            {filename} <span className="subtle">{Math.ceil(size / 1_024)} KB</span>
          </li>
        ))}
      </ul>
    </section>
  );
