import { expect, test } from 'vitest';
import { sampleSite } from '../../workbench/sample/sample-site';
import type { SeedIssue, SiteSeed } from '../../workbench/sample/seed';
import { standardUsers } from '../../workbench/sample/users';
import { listAxeViolations } from './axe';
import { describeInBrowser } from './describe-in-browser';

const text = 'h2. Measured\n* nightly report\n* port list\n\n# copy\n# compare\n\nBoth are *slower*.';
const comments = [{ author: standardUsers.viewer.accountId, text, created: '2026-01-20T08:00:00Z' }];

/** The sample site with one issue that is commented, and linked in both directions. */
function siteWithLinks(): SiteSeed {
  const links = [
    { type: 'blocks', key: 'HARB-48' },
    { type: 'is blocked by', key: 'HARB-57' },
  ];
  const edit = (issue: SeedIssue): SeedIssue => (issue.key === 'HARB-19' ? { ...issue, links, comments } : issue);
  const projects = sampleSite.projects.map((project) => ({ ...project, issues: project.issues.map(edit) }));
  return { ...sampleSite, projects };
}

describeInBrowser(
  'the issue view of the workbench',
  (stage) => {
    test('an issue with nothing around it shows no empty lists', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-58', 'member');
      await page.getByRole('region', { name: 'Activity' }).waitFor();
      expect(await page.getByRole('region', { name: 'Sub-tasks' }).count()).toBe(0);
      expect(await page.getByRole('region', { name: 'Linked issues' }).count()).toBe(0);
    });

    test('a comment is drawn with its headings and lists, under the name of its author', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-19', 'member');
      const comment = page.getByRole('region', { name: 'Activity' }).getByRole('listitem').filter({ hasText: 'commented' });
      await comment.getByText(`${standardUsers.viewer.displayName} commented`).waitFor();
      expect(await comment.getByRole('heading').allTextContents()).toEqual(['Measured']);
      expect(await comment.getByRole('listitem').allTextContents()).toEqual([
        ...['nightly report', 'port list', 'copy', 'compare'],
      ]);
      expect(await comment.locator('strong').last().textContent()).toBe('slower');
    });

    test('sub-tasks and links are listed and lead to their pages, a sub-task leads back', async () => {
      const page = await stage.open('/p/HARB/issues/HARB-19', 'member');
      const subtasks = page.getByRole('region', { name: 'Sub-tasks' });
      await subtasks.waitFor();
      expect(await subtasks.getByRole('link').allTextContents()).toEqual(['HARB-20', 'HARB-21']);
      const links = page.getByRole('region', { name: 'Linked issues' });
      expect(await links.getByRole('list', { name: 'is blocked by' }).getByRole('link').allTextContents()).toEqual(['HARB-57']);
      expect(await links.getByRole('list', { name: 'blocks', exact: true }).getByRole('link').allTextContents()).toEqual(['HARB-48']);
      expect(await listAxeViolations(page, '.issue-main')).toEqual([]);
      await subtasks.getByRole('link', { name: 'HARB-21' }).click();
      await page.getByRole('heading', { level: 1, name: 'Compare the 20 slowest queries' }).waitFor();
      await page.getByRole('navigation', { name: 'Breadcrumbs' }).getByRole('link', { name: 'HARB-19' }).click();
      await subtasks.waitFor();
    });
  },
  siteWithLinks(),
);
