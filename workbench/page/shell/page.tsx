import React, { useEffect } from 'react';
import EmptyState from '@atlaskit/empty-state';
import { AuditLogPage } from './pages/audit-log-page';
import { IssueListPage } from './pages/issue-list-page';
import { IssuePage } from './pages/issue-page';
import { NoAccessPage } from './pages/no-access-page';
import { SettingsPage } from './pages/settings-page';
import { projectKeyOf } from './route';
import { useWorkbench } from './use-workbench';

const NotFound = () => (
  <EmptyState headingLevel={1} header="This page does not exist" description="Pick a project above." />
);

const Content = () => {
  const { state, address } = useWorkbench();
  const { route } = address;
  const key = projectKeyOf(route);
  const project = state.projects.find((candidate) => candidate.key === key);
  const firstOpen = state.projects.find(({ access }) => access);
  const goToFirst = route.page === 'home' && firstOpen !== undefined;
  useEffect(() => {
    if (goToFirst) address.goTo({ page: 'issues', projectKey: firstOpen.key });
  });

  if (route.page === 'audit-log') return <AuditLogPage />;
  if (route.page === 'home') return firstOpen ? null : <NoAccessPage />;
  if (!project) return <NotFound />;
  if (!project.access) return <NoAccessPage />;
  switch (route.page) {
    case 'issues':
      return <IssueListPage key={project.key} project={project} />;
    case 'issue':
      return <IssuePage key={route.issueKey} project={project} issueKey={route.issueKey} />;
    case 'settings':
      return <SettingsPage project={project} />;
    default:
      return <NotFound />;
  }
};

export const Page = () => (
  <main className="page">
    <Content />
  </main>
);
