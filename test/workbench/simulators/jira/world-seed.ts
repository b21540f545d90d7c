import { standardRoles, standardUserList, standardUsers } from '../../../../workbench/sample/users';
import type { SeedIssue, SiteSeed } from '../../../../workbench/sample/seed';

const paragraph = (text: string) => ({
  type: 'doc' as const,
  version: 1 as const,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

const seedIssue = (key: string, issue: Partial<SeedIssue>): SeedIssue => ({
  key,
  type: 'Bug',
  summary: `Summary of ${key}`,
  description: null,
  priority: 'Medium',
  components: [],
  labels: [],
  status: 'To Do',
  resolution: null,
  created: '2026-01-01T08:00:00.000Z',
  ...issue,
});

const { projectAdmin, member, viewer } = standardUsers;

/** Two projects: one with the standard roles and a hidden issue, one that only the project admin may see. */
export const worldSeed: SiteSeed = {
  users: standardUserList,
  projects: [
    {
      key: 'LAMP',
      name: 'Lamp shop',
      roles: { ...standardRoles, viewers: [viewer.accountId] },
      issueTypes: ['Bug', 'Story', 'Sub-task', 'Epic'],
      priorities: ['Highest', 'High', 'Medium', 'Low'],
      defaultPriority: 'Medium',
      components: [{ name: 'Checkout', description: 'Basket and payment' }, { name: 'Search' }],
      securityLevels: [{ name: 'Board only', members: [projectAdmin.accountId] }],
      issues: [
        seedIssue('LAMP-1', {
          summary: 'Payment hangs after the voucher step',
          description: paragraph('The spinner never stops.'),
          priority: 'High',
          components: ['Checkout'],
          labels: ['voucher'],
          reporter: viewer.accountId,
          assignee: member.accountId,
          storyPoints: 3,
          links: [
            { type: 'duplicates', key: 'LAMP-2' },
            { type: 'relates to', key: 'LAMP-3' },
          ],
          comments: [{ author: viewer.accountId, text: 'It happens on mobile too.', created: '2026-01-02T08:00:00Z' }],
        }),
        seedIssue('LAMP-2', {
          type: 'Story',
          priority: null,
          created: '2026-01-03T08:00:00.000Z',
          status: 'Closed',
          resolution: 'Done',
          links: [{ type: 'is duplicated by', key: 'LAMP-1' }],
        }),
        seedIssue('LAMP-3', { summary: 'Board salary table leaks', securityLevel: 'Board only', labels: ['secret'] }),
        seedIssue('LAMP-4', {
          type: 'Sub-task',
          parent: 'LAMP-1',
          components: ['Search', 'Checkout'],
          priority: 'Low',
        }),
      ],
    },
    {
      key: 'DARK',
      name: 'Dark room',
      roles: { administrators: [projectAdmin.accountId], members: [], viewers: [] },
      issueTypes: ['Bug'],
      priorities: ['Critical', 'Medium'],
      components: [{ name: 'Search' }],
      issues: [seedIssue('DARK-7', { components: ['Search'] })],
    },
  ],
};
