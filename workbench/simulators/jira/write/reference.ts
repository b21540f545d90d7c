import { z } from 'zod';
import { fieldProblem } from '../jira-problem';
import { findByName, getRecords } from '../site';
import type { ProjectRecord } from '../entities';
import type { JiraSite } from '../site';

/** How a request points at a record: by id, by name, or both. Jira takes the id when both are there. */
const ReferenceSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/** Jira asks field configurations; here a project that chooses a priority for everyone also keeps anyone from having none. */
export const isPriorityRequired = (project: ProjectRecord): boolean => project.defaultPriorityId !== null;

/** @throws JiraProblem (400) for a priority the project has not, and for none where one is required */
export function parsePriorityId(site: JiraSite, project: ProjectRecord, value: unknown): string | null {
  if (value === null) {
    if (isPriorityRequired(project)) throw fieldProblem('priority', 'Priority is required.');
    return null;
  }
  const { data } = ReferenceSchema.safeParse(value);
  if (data?.id === undefined && data?.name === undefined) {
    throw fieldProblem('priority', 'Specify the Priority (id or name) in the string format');
  }
  const allowed = getRecords(site.priorities, project.priorityIds);
  const found = data.id === undefined ? findByName(allowed, data.name ?? '') : allowed.find(({ id }) => id === data.id);
  if (!found) throw fieldProblem('priority', 'The priority selected is invalid.');
  return found.id;
}

export function parseComponentId(site: JiraSite, project: ProjectRecord, value: unknown): string {
  const { data } = ReferenceSchema.safeParse(value);
  if (data?.id === undefined && data?.name === undefined) {
    throw fieldProblem('components', 'expected an object with an id or a name');
  }
  const allowed = getRecords(site.components, project.componentIds);
  const found = data.id === undefined ? findByName(allowed, data.name ?? '') : allowed.find(({ id }) => id === data.id);
  if (found) return found.id;
  const named = data.id === undefined ? `name '${data.name}'` : `id '${data.id}'`;
  throw fieldProblem('components', `Component ${named} is not valid`);
}

const AccountSchema = z.looseObject({ accountId: z.string().nullish(), id: z.string().nullish() });

/** A user to assign to; null, or an object with a null account id, means nobody. */
export function parseAssigneeId(site: JiraSite, project: ProjectRecord, value: unknown): string | null {
  if (value === null) return null;
  const { data } = AccountSchema.safeParse(value);
  if (!data) throw fieldProblem('assignee', 'expected Object containing an accountId property');
  const accountId = data.accountId ?? data.id ?? null;
  if (accountId === null) return null;
  const { administrators, members } = project.roles;
  if (!site.users.has(accountId)) throw fieldProblem('assignee', 'Specify a valid value for assignee');
  if (![...administrators, ...members].includes(accountId)) {
    throw fieldProblem('assignee', `User '${accountId}' cannot be assigned issues.`);
  }
  return accountId;
}
