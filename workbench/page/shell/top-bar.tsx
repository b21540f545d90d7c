import React from 'react';
import { IconButton } from '@atlaskit/button/new';
import MoonIcon from '@atlaskit/icon/core/theme';
import { PersonSwitcher } from './person-switcher';
import { ProjectSwitcher } from './project-switcher';
import { useWorkbench } from './use-workbench';

const Mark = () => (
  <svg className="mark" viewBox="0 0 24 24" aria-hidden>
    <rect width="24" height="24" rx="6" fill="var(--ds-background-brand-bold)" />
    <path d="M12 4v9" stroke="var(--ds-icon-inverse)" strokeWidth="2" strokeLinecap="round" />
    <path d="M8.5 13h7L12 20z" fill="var(--ds-icon-inverse)" />
  </svg>
);

export const TopBar = () => {
  const { state, address, colorMode, setColorMode } = useWorkbench();
  const home = { page: 'home' } as const;
  return (
    <header className="top-bar">
      <a
        className="top-bar-home"
        href={address.hrefOf(home)}
        onClick={(event) => {
          event.preventDefault();
          address.goTo(home);
        }}
      >
        <Mark />
        <span>Jira-like workbench</span>
      </a>
      <span className="top-bar-site">{state.siteName}</span>
      <ProjectSwitcher />
      <span className="top-bar-gap" />
      <IconButton
        appearance="subtle"
        icon={MoonIcon}
        label={colorMode === 'light' ? 'Switch to dark' : 'Switch to light'}
        onClick={() => setColorMode(colorMode === 'light' ? 'dark' : 'light')}
      />
      <PersonSwitcher />
    </header>
  );
};
