import type { ReactNode } from 'react';
import React from 'react';
import type { Route } from './route';
import { useWorkbench } from './use-workbench';

interface RouteLinkProps {
  readonly to: Route;
  readonly className?: string;
  readonly isCurrent?: boolean;
  readonly children: ReactNode;
}

/** A link inside the page; opening it in a new tab works as with any link. */
export const RouteLink = ({ to, className = 'route-link', isCurrent = false, children }: RouteLinkProps) => {
  const { address } = useWorkbench();
  return (
    <a
      className={className}
      href={address.hrefOf(to)}
      {...(isCurrent ? { 'aria-current': 'page' as const } : {})}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        address.goTo(to);
      }}
    >
      {children}
    </a>
  );
};
