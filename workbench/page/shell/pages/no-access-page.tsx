import React from 'react';
import EmptyState from '@atlaskit/empty-state';

/** What Jira itself shows for a project a person may not browse. The app is not asked. */
export const NoAccessPage = () => (
  <EmptyState
    headingLevel={1}
    header="You don't have access to this project"
    description="Make sure the project exists. If it does, ask a project admin to give you access to it."
  />
);
