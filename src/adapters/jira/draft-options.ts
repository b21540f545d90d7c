import { route } from '@forge/api';
import { errorCodeOf } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { DraftOptions } from '../../domain/ports';
import type { JiraClient } from './client';
import { CreatableTypesReplySchema, LinkTypesReplySchema } from './replies';

/** The sub-task types the caller may create in a project, and the site's types of links: both differ from site to site. */
export async function listDraftOptions(jira: JiraClient, projectId: string): Promise<DraftOptions> {
  const [types, links] = await inParallel([
    jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes`, { reply: CreatableTypesReplySchema }),
    listLinkTypes(jira),
  ]);
  return {
    subtaskTypes: types.issueTypes.filter(({ subtask }) => subtask).map(({ id, name }) => ({ id, name })),
    linkTypes: links,
  };
}

/** None where a site has links switched off: Jira then says that there is no such thing. */
export async function listLinkTypes(jira: JiraClient): Promise<DraftOptions['linkTypes']> {
  try {
    return (await jira.request(route`/rest/api/3/issueLinkType`, { reply: LinkTypesReplySchema })).issueLinkTypes;
  } catch (thrown) {
    if (errorCodeOf(thrown) === 'not_found') return [];
    throw thrown;
  }
}
