import type { ComponentRecord, LinkTypeRecord, NamedRecord, SecurityLevelRecord } from '../entities';
import type { JiraSite } from '../site';

/** The small records an issue points at, as REST v3 shows them inside an issue or alone. */

const rest = (site: JiraSite, path: string) => `${site.url}/rest/api/3/${path}`;

const iconName = (name: string) => encodeURIComponent(name.toLowerCase().replace(/\s+/g, '_'));

export const renderPriority = (site: JiraSite, { id, name }: NamedRecord) => ({
  self: rest(site, `priority/${id}`),
  iconUrl: `${site.url}/images/icons/priorities/${iconName(name)}.svg`,
  name,
  id,
});

export const renderComponent = (site: JiraSite, { id, name, description }: ComponentRecord) => ({
  self: rest(site, `component/${id}`),
  id,
  name,
  ...(description === undefined ? {} : { description }),
});

const SUBTASK_NAME = /^(?:sub-?task|technical task|code task|architecture subtask)$/i;

export const isSubtaskType = ({ name }: NamedRecord): boolean => SUBTASK_NAME.test(name);

/** -1 for sub-tasks, 0 for ordinary issues, 1 for epics. */
export const hierarchyLevel = (type: NamedRecord): number => (isSubtaskType(type) ? -1 : type.name.toLowerCase() === 'epic' ? 1 : 0);

export const renderIssueType = (site: JiraSite, type: NamedRecord) => ({
  self: rest(site, `issuetype/${type.id}`),
  id: type.id,
  description: '',
  iconUrl: `${site.url}/images/icons/issuetypes/${iconName(type.name)}.svg`,
  name: type.name,
  subtask: isSubtaskType(type),
  hierarchyLevel: hierarchyLevel(type),
});

const categories = {
  new: { id: 2, key: 'new', colorName: 'blue-gray', name: 'To Do' },
  indeterminate: { id: 4, key: 'indeterminate', colorName: 'yellow', name: 'In Progress' },
  done: { id: 3, key: 'done', colorName: 'green', name: 'Done' },
} as const;

/** Jira keeps the category with the status; this site goes by the usual names. */
export function categoryOf(name: string): keyof typeof categories {
  if (/^(?:closed|done|resolved)$/i.test(name)) return 'done';
  return /progress|review|testing/i.test(name) ? 'indeterminate' : 'new';
}

/** The key of a category that is written by name, key or id. */
export const findCategory = (written: string): string | undefined =>
  Object.values(categories).find(({ id, key, name }) => [String(id), key, name.toLowerCase()].includes(written.toLowerCase()))?.key;

export function renderStatus(site: JiraSite, { id, name }: NamedRecord) {
  const category = categories[categoryOf(name)];
  return {
    self: rest(site, `status/${id}`),
    description: '',
    iconUrl: `${site.url}/images/icons/statuses/generic.png`,
    name,
    id,
    statusCategory: { self: rest(site, `statuscategory/${category.id}`), ...category },
  };
}

export const renderResolution = (site: JiraSite, { id, name }: NamedRecord) => ({
  self: rest(site, `resolution/${id}`),
  id,
  description: '',
  name,
});

export const renderSecurityLevel = (site: JiraSite, { id, name }: SecurityLevelRecord) => ({
  self: rest(site, `securitylevel/${id}`),
  id,
  description: '',
  name,
});

export const renderLinkType = (site: JiraSite, { id, name, inward, outward }: LinkTypeRecord) => ({
  id,
  name,
  inward,
  outward,
  self: rest(site, `issueLinkType/${id}`),
});
