import { z } from 'zod';
import {
  ComponentRecordSchema,
  IssueRecordSchema,
  LinkRecordSchema,
  LinkTypeRecordSchema,
  NamedRecordSchema,
  ProjectRecordSchema,
  PropertyRecordSchema,
  SecurityLevelRecordSchema,
  UserRecordSchema,
  ValidatorRecordSchema,
} from './entities';
import { createSite, putIssue, putLink, putProject } from './site';
import type { JiraSite } from './site';

const SiteDumpSchema = z.object({
  version: z.literal(1),
  lastId: z.number().int(),
  users: z.array(UserRecordSchema),
  projects: z.array(ProjectRecordSchema),
  priorities: z.array(NamedRecordSchema),
  issueTypes: z.array(NamedRecordSchema),
  statuses: z.array(NamedRecordSchema),
  resolutions: z.array(NamedRecordSchema),
  components: z.array(ComponentRecordSchema),
  securityLevels: z.array(SecurityLevelRecordSchema),
  linkTypes: z.array(LinkTypeRecordSchema),
  issues: z.array(IssueRecordSchema),
  links: z.array(LinkRecordSchema),
  appProperties: z.array(PropertyRecordSchema),
  validators: z.array(ValidatorRecordSchema).default([]),
  appInstalled: z.boolean().default(true),
});
export type SiteDump = z.infer<typeof SiteDumpSchema>;

/** The whole site as JSON. Records are shared, not copied: write it out before the site changes. */
export function dumpSite(site: JiraSite): SiteDump {
  return {
    version: 1,
    lastId: site.lastId,
    users: [...site.users.values()],
    projects: [...site.projects.values()],
    priorities: [...site.priorities.values()],
    issueTypes: [...site.issueTypes.values()],
    statuses: [...site.statuses.values()],
    resolutions: [...site.resolutions.values()],
    components: [...site.components.values()],
    securityLevels: [...site.securityLevels.values()],
    linkTypes: [...site.linkTypes.values()],
    issues: [...site.issues.values()],
    links: [...site.links.values()],
    appProperties: [...site.appProperties].map(([key, value]) => ({ key, value })),
    validators: [...site.validators],
    appInstalled: site.appInstalled,
  };
}

/** @throws ZodError when the state is not a dump of this version */
export function restoreSite(url: string, state: unknown): JiraSite {
  const dump = SiteDumpSchema.parse(state);
  const site = createSite(url);
  site.lastId = dump.lastId;
  for (const user of dump.users) site.users.set(user.accountId, user);
  for (const project of dump.projects) putProject(site, project);
  for (const priority of dump.priorities) site.priorities.set(priority.id, priority);
  for (const issueType of dump.issueTypes) site.issueTypes.set(issueType.id, issueType);
  for (const status of dump.statuses) site.statuses.set(status.id, status);
  for (const resolution of dump.resolutions) site.resolutions.set(resolution.id, resolution);
  for (const component of dump.components) site.components.set(component.id, component);
  for (const level of dump.securityLevels) site.securityLevels.set(level.id, level);
  for (const linkType of dump.linkTypes) site.linkTypes.set(linkType.id, linkType);
  for (const issue of dump.issues) putIssue(site, issue);
  for (const link of dump.links) putLink(site, link);
  for (const property of dump.appProperties) site.appProperties.set(property.key, property.value);
  site.validators = dump.validators;
  site.appInstalled = dump.appInstalled;
  return site;
}
