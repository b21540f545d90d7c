import { isSubtaskType } from './render/catalogue';
import { getRecord, listChildren } from './site';
import type { IssueRecord } from './entities';
import type { JiraSite } from './site';

/** The sub-tasks of an issue, oldest first. The issues of an epic name it as their parent and are no sub-tasks. */
export const listSubtasks = (site: JiraSite, issue: IssueRecord): IssueRecord[] =>
  listChildren(site, issue).filter(({ typeId }) => isSubtaskType(getRecord(site.issueTypes, typeId)));
