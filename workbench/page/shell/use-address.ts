import { useCallback, useEffect, useMemo, useState } from 'react';
import type { Route } from './route';
import { parseRoute, pathOf } from './route';

/** The page's address: a route and who is looking. */
export interface Address {
  readonly route: Route;
  /** The account id of `?user=`; empty when the address does not say. */
  readonly user: string;
  goTo(route: Route): void;
  switchUser(accountId: string): void;
  /** The address of a route for the same person and theme, for links. */
  hrefOf(route: Route): string;
}

const readLocation = () => {
  const parameters = new URLSearchParams(window.location.search);
  return { path: window.location.pathname, user: parameters.get('user') ?? '', search: window.location.search };
};

/** Sets a query parameter without a new entry in the browser's history. */
export const setParameter = (name: string, value: string): void => {
  const parameters = new URLSearchParams(window.location.search);
  parameters.set(name, value);
  window.history.replaceState(null, '', `${window.location.pathname}?${parameters.toString()}`);
};

export const useAddress = (): Address => {
  const [location, setLocation] = useState(readLocation);
  const reread = useCallback(() => setLocation(readLocation()), []);
  useEffect(() => {
    window.addEventListener('popstate', reread);
    return () => window.removeEventListener('popstate', reread);
  }, [reread]);

  return useMemo(() => {
    const hrefOf = (route: Route) => `${pathOf(route)}${window.location.search}`;
    return {
      route: parseRoute(location.path),
      user: location.user,
      hrefOf,
      goTo(route: Route) {
        window.history.pushState(null, '', hrefOf(route));
        reread();
        window.scrollTo(0, 0);
      },
      switchUser(accountId: string) {
        setParameter('user', accountId);
        reread();
      },
    };
  }, [location, reread]);
};
