import { describe, expect, test } from 'vitest';
import type { Route } from '../../../../workbench/page/shell/route';
import { parseRoute, pathOf } from '../../../../workbench/page/shell/route';
import { findIssueKey } from '../../../../workbench/page/shell/surface/navigate-to';

describe('parseRoute', () => {
  test.each([
    '/q',
    '/p',
    '/p/DEMO/boards',
    '/p/DEMO/issues',
    '/p/DEMO/issues/DEMO-1/edit',
    '/admin',
    '/admin/audit-log/x',
  ])('%s is no page', (path) => expect(parseRoute(path)).toEqual({ page: 'not-found' }));

  const routes: readonly Route[] = [
    { page: 'home' },
    { page: 'issues', projectKey: 'DEMO' },
    { page: 'issue', projectKey: 'DEMO', issueKey: 'DEMO-7' },
    { page: 'settings', projectKey: 'DEMO' },
    { page: 'audit-log' },
  ];
  test.each(routes)('reads the address it writes: $page', (route) => expect(parseRoute(pathOf(route))).toEqual(route));
});

describe('findIssueKey', () => {
  test('finds nothing in an address that is not of an issue', () => {
    expect(findIssueKey('https://example.test/issues/DEMO-1')).toBeUndefined();
  });
  test('finds the key in a browse address', () => {
    expect(findIssueKey('/browse/DEMO_2-17?focus=1')).toBe('DEMO_2-17');
  });
});
