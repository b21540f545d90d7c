import { getRecords } from '../site';
import { renderComponent, renderIssueType } from './catalogue';
import type { ProjectRecord } from '../entities';
import type { JiraSite } from '../site';

/** A project as issues and lists show it. */
export function renderProject(site: JiraSite, project: ProjectRecord) {
  const avatar = `${site.url}/rest/api/3/universal_avatar/view/type/project/avatar/${project.id}`;
  return {
    self: `${site.url}/rest/api/3/project/${project.id}`,
    id: project.id,
    key: project.key,
    name: project.name,
    projectTypeKey: 'software',
    simplified: false,
    avatarUrls: {
      '48x48': avatar,
      '24x24': `${avatar}?size=small`,
      '16x16': `${avatar}?size=xsmall`,
      '32x32': `${avatar}?size=medium`,
    },
  };
}

export const renderProjectSummary = (site: JiraSite, project: ProjectRecord) => ({
  ...renderProject(site, project),
  style: 'classic',
  isPrivate: true,
});

/** A project asked for by itself: with its components and issue types. */
export const renderProjectDetails = (site: JiraSite, project: ProjectRecord) => ({
  expand: 'description,lead,issueTypes,url,projectKeys,permissions,insight',
  ...renderProjectSummary(site, project),
  description: '',
  components: getRecords(site.components, project.componentIds).map((component) => renderComponent(site, component)),
  issueTypes: getRecords(site.issueTypes, project.issueTypeIds).map((type) => renderIssueType(site, type)),
  versions: [],
});
