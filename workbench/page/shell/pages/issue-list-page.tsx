import React, { useState } from 'react';
import { IconButton } from '@atlaskit/button/new';
import Heading from '@atlaskit/heading';
import NextIcon from '@atlaskit/icon/core/chevron-right';
import PreviousIcon from '@atlaskit/icon/core/chevron-left';
import SearchIcon from '@atlaskit/icon/core/search';
import Textfield from '@atlaskit/textfield';
import { listIssues } from '../../api';
import type { Project } from '../../api-schemas';
import { IssueTable } from '../issue/issue-table';
import { useLoaded } from '../use-loaded';
import { useWorkbench } from '../use-workbench';

const PAGE_SIZE = 50;

/** Issues of a project, found by words and read page by page, so that thousands cost no more than fifty. */
export const IssueListPage = ({ project }: { readonly project: Project }) => {
  const { user } = useWorkbench();
  const [text, setText] = useState('');
  const [offset, setOffset] = useState(0);
  const { value, error } = useLoaded({
    load: () => listIssues({ user, projectKey: project.key, text, offset, limit: PAGE_SIZE }),
    key: JSON.stringify([user, project.key, text, offset]),
  });
  const total = value?.total ?? 0;
  const last = Math.min(offset + PAGE_SIZE, total);

  return (
    <div className="issue-list">
      <div className="issue-list-head">
        <Heading size="large" as="h1">
          Issues
        </Heading>
        <div className="issue-list-search">
          <Textfield
            aria-label="Search issues"
            placeholder="Search issues"
            elemBeforeInput={
              <span className="search-icon">
                <SearchIcon label="" />
              </span>
            }
            value={text}
            onChange={(event) => {
              setText(event.currentTarget.value);
              setOffset(0);
            }}
          />
        </div>
      </div>
      <IssueTable page={value} error={error} projectKey={project.key} />
      <div className="issue-list-foot">
        <span role="status">{total === 0 ? '' : `${offset + 1}–${last} of ${total}`}</span>
        <IconButton
          icon={PreviousIcon}
          label="Previous page"
          appearance="subtle"
          isDisabled={offset === 0}
          onClick={() => setOffset(Math.max(0, offset - PAGE_SIZE))}
        />
        <IconButton
          icon={NextIcon}
          label="Next page"
          appearance="subtle"
          isDisabled={last >= total}
          onClick={() => setOffset(offset + PAGE_SIZE)}
        />
      </div>
    </div>
  );
};
