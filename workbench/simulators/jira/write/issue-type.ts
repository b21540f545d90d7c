import { z } from 'zod';
import { fieldProblem } from '../jira-problem';
import { hierarchyLevel, isSubtaskType } from '../render/catalogue';
import { findByName, getRecord, getRecords } from '../site';
import type { NamedRecord, ProjectRecord } from '../entities';
import type { JiraSite } from '../site';

const ReferenceSchema = z.looseObject({ id: z.string().optional(), name: z.string().optional() });

/**
 * The types an issue of this type can have without being moved: those of its project on its own level of the hierarchy. On
 * this site all types share one workflow; Jira leaves out the types with another one.
 */
export function typesWithoutMove(site: JiraSite, project: ProjectRecord, typeId: string): NamedRecord[] {
  const level = hierarchyLevel(getRecord(site.issueTypes, typeId));
  return getRecords(site.issueTypes, project.issueTypeIds).filter((type) => hierarchyLevel(type) === level);
}

/** The type an issue is edited to. Jira looks a name up among all types of the site. @throws JiraProblem (400) */
export function parseTypeId(site: JiraSite, project: ProjectRecord, currentId: string, value: unknown): string {
  const { data } = ReferenceSchema.safeParse(value);
  if (data?.id === undefined && data?.name === undefined) throw fieldProblem('issuetype', 'Specify a valid issue type');
  const type = data.id === undefined ? findByName(site.issueTypes.values(), data.name ?? '') : site.issueTypes.get(data.id);
  if (!type && data.id === undefined) throw fieldProblem('issuetype', 'Specify a valid issue type');
  if (!type) throw fieldProblem('issuetype', 'The issue type selected is invalid.');
  const wasSubtask = isSubtaskType(getRecord(site.issueTypes, currentId));
  if (isSubtaskType(type) && !wasSubtask) {
    throw fieldProblem('issuetype', 'Issue type is a sub-task but parent issue key or id not specified.');
  }
  if (!isSubtaskType(type) && wasSubtask) {
    throw fieldProblem('issuetype', `Issue type ${type.id} is not a sub-task but a parent is specified.`);
  }
  if (!typesWithoutMove(site, project, currentId).includes(type)) {
    throw fieldProblem('issuetype', 'The issue type selected is invalid.');
  }
  return type.id;
}
