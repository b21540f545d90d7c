import React from 'react';
import IssuesIcon from '@atlaskit/icon/core/work-items';
import AuditIcon from '@atlaskit/icon/core/shield';
import FaultsIcon from '@atlaskit/icon/core/bug';
import SettingsIcon from '@atlaskit/icon/core/settings';
import { projectKeyOf } from './route';
import { RouteLink } from './route-link';
import { useWorkbench } from './use-workbench';

interface SideNavProps {
  readonly areFaultsOpen: boolean;
  readonly onToggleFaults: () => void;
}

/** As in Jira, an entry shows only to those it is for; the page behind it decides again for a deep link. */
export const SideNav = ({ areFaultsOpen, onToggleFaults }: SideNavProps) => {
  const { state, address } = useWorkbench();
  const { page } = address.route;
  const key = projectKeyOf(address.route);
  const open = state.projects.filter(({ access }) => access);
  const project = key === undefined ? open[0] : open.find((candidate) => candidate.key === key);
  return (
    <nav className="side-nav" aria-label="Sidebar">
      {project ? (
        <section>
          <h2>{project.name}</h2>
          <RouteLink
            className="nav-item"
            to={{ page: 'issues', projectKey: project.key }}
            isCurrent={page === 'issues' || page === 'issue'}
          >
            <IssuesIcon label="" /> Issues
          </RouteLink>
          {project.canAdminister ? (
            <RouteLink
              className="nav-item"
              to={{ page: 'settings', projectKey: project.key }}
              isCurrent={page === 'settings'}
            >
              <SettingsIcon label="" /> Project settings
            </RouteLink>
          ) : null}
        </section>
      ) : null}
      {state.siteAdmin ? (
        <section>
          <h2>Apps administration</h2>
          <RouteLink className="nav-item" to={{ page: 'audit-log' }} isCurrent={page === 'audit-log'}>
            <AuditIcon label="" /> Plumbline audit log
          </RouteLink>
        </section>
      ) : null}
      <section>
        <h2>Developer tools</h2>
        <button type="button" className="nav-item" aria-expanded={areFaultsOpen} onClick={onToggleFaults}>
          <FaultsIcon label="" /> Faults
        </button>
      </section>
    </nav>
  );
};
