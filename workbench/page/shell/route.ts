/** Where in the page a person is; each has one address. */
export type Route =
  | { readonly page: 'home' }
  | { readonly page: 'issues'; readonly projectKey: string }
  | { readonly page: 'issue'; readonly projectKey: string; readonly issueKey: string }
  | { readonly page: 'settings'; readonly projectKey: string }
  | { readonly page: 'audit-log' }
  | { readonly page: 'not-found' };

export const parseRoute = (pathname: string): Route => {
  const [first, key = '', section, issueKey, ...rest] = pathname.split('/').filter(Boolean).map(decodeURIComponent);
  if (first === undefined) return { page: 'home' };
  if (first === 'admin' && key === 'audit-log' && section === undefined) return { page: 'audit-log' };
  if (first !== 'p' || key === '' || rest.length > 0) return { page: 'not-found' };
  if (section === undefined) return { page: 'issues', projectKey: key };
  if (section === 'settings' && issueKey === undefined) return { page: 'settings', projectKey: key };
  if (section === 'issues' && issueKey !== undefined) return { page: 'issue', projectKey: key, issueKey };
  return { page: 'not-found' };
};

export const pathOf = (route: Route): string => {
  switch (route.page) {
    case 'issues':
      return `/p/${encodeURIComponent(route.projectKey)}`;
    case 'issue':
      return `/p/${encodeURIComponent(route.projectKey)}/issues/${encodeURIComponent(route.issueKey)}`;
    case 'settings':
      return `/p/${encodeURIComponent(route.projectKey)}/settings`;
    case 'audit-log':
      return '/admin/audit-log';
    default:
      return '/';
  }
};

/** The project a page belongs to; undefined for pages of the site. */
export const projectKeyOf = (route: Route): string | undefined =>
  'projectKey' in route ? route.projectKey : undefined;
