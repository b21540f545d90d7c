import { harborProject } from './harbor/harbor-project';
import { operationsProject } from './operations';
import type { SiteSeed } from './seed';
import { standardUserList } from './users';

/**
 * The site that the workbench starts with: two projects of one invented company. Everybody but the outsider can see
 * HARB; only the site admin administers OPS, the project admin of HARB may edit there and the member cannot see it.
 */
export const sampleSite: SiteSeed = {
  users: standardUserList,
  projects: [harborProject, operationsProject],
};
