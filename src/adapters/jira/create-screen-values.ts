import { route } from '@forge/api';
import { errorCodeOf } from '../../domain/errors';
import type { FieldValues } from '../../domain/taxonomy/taxonomy';
import type { FieldValue } from '../../domain/triage/field';
import type { JiraClient } from './client';
import { ordinaryTypes } from './ordinary-types';
import { CreatableTypesReplySchema, CreateFieldsReplySchema, NamedListSchema } from './replies';

type CreateScreenValues = Pick<FieldValues, 'priority' | 'type'>;

/**
 * The ordinary issue types of a project and, from the create screen of the first of its types, its priorities: the lists
 * that need no more than `read:jira-work` (`/priority/search` would need to configure Jira). No priorities when the screen
 * has no such field.
 */
export async function listCreateScreenValues(jira: JiraClient, projectId: string): Promise<CreateScreenValues> {
  try {
    return await valuesOnCreateScreens(jira, projectId);
  } catch (thrown) {
    if (mayNotCreate(thrown)) return { priority: [], type: [] };
    throw thrown;
  }
}

async function valuesOnCreateScreens(jira: JiraClient, projectId: string): Promise<CreateScreenValues> {
  const { issueTypes } = await jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes`, {
    reply: CreatableTypesReplySchema,
  });
  const type = ordinaryTypes(issueTypes);
  const first = issueTypes.find(({ subtask }) => !subtask);
  if (!first) return { priority: [], type };
  const { fields } = await jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${first.id}?maxResults=200`, {
    reply: CreateFieldsReplySchema,
  });
  const priority = fields.find(({ fieldId }) => fieldId === 'priority');
  const priorities = NamedListSchema.parse(priority?.allowedValues ?? []);
  return { priority: priorities.map(({ id, name }) => ({ id, name })), type };
}

/** Every issue type of a project that the caller may create issues of. */
export async function listTypes(jira: JiraClient, projectId: string): Promise<FieldValue[]> {
  try {
    const { issueTypes } = await jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes`, { reply: CreatableTypesReplySchema });
    return issueTypes.map(({ id, name }) => ({ id, name }));
  } catch (thrown) {
    if (mayNotCreate(thrown)) return [];
    throw thrown;
  }
}

/** Whether the screen for creating issues of a type has a field; true where the list of its fields is too long to tell. */
export async function isOnCreateScreen(jira: JiraClient, projectId: string, { issueTypeId, fieldId }: { issueTypeId: string; fieldId: string }): Promise<boolean> {
  const { fields, total } = await jira.request(route`/rest/api/3/issue/createmeta/${projectId}/issuetypes/${issueTypeId}?maxResults=200`, {
    reply: CreateFieldsReplySchema,
  });
  return fields.some((field) => field.fieldId === fieldId) || (total ?? 0) > fields.length;
}

/** An admin of a project need not be allowed to create issues in it; then there is no list to choose from. */
const mayNotCreate = (thrown: unknown): boolean => ['forbidden', 'not_found', 'jira_rejected'].includes(errorCodeOf(thrown));
