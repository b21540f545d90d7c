import { route } from '@forge/api';
import { inParallel } from '../../domain/in-parallel';
import type { DraftOptions } from '../../domain/ports';
import type { JiraClient } from './client';
import { CreatableTypesReplySchema, LinkTypesReplySchema } from './replies';

/** The sub-task types the caller may create in a project, and the site's types of links: both differ from site to site. */
export async function listDraftOptions(jira: JiraClient, projectId: string): Promise<DraftOptions> {
  const [types, links] = await inParallel([
    jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes`, { reply: CreatableTypesReplySchema }),
    jira.request(route`/rest/api/3/issueLinkType`, { reply: LinkTypesReplySchema }),
  ]);
  return {
    subtaskTypes: types.issueTypes.filter(({ subtask }) => subtask).map(({ id, name }) => ({ id, name })),
    linkTypes: links.issueLinkTypes,
  };
}
