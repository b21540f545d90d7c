import { hasIssuePermission } from '../permissions';
import { getRecord } from '../site';
import { fieldsOn } from '../write/editable-fields';
import { typesWithoutMove } from '../write/issue-type';
import { renderFieldMetadata } from './field-metadata';
import type { IssueRecord } from '../entities';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

/** What this caller may edit on this issue: nothing at all, and no error, for one who may only look. */
export function renderEditMeta(site: JiraSite, issue: IssueRecord, caller: Caller) {
  const project = getRecord(site.projects, issue.projectId);
  const ids = hasIssuePermission(site, caller, issue, 'EDIT_ISSUES') ? fieldsOn(project, 'edit') : [];
  const types = typesWithoutMove(site, project, issue.typeId);
  const fields = ids.flatMap((id) => {
    const described = renderFieldMetadata(site, project, types, id);
    return described ? [[id, described] as const] : [];
  });
  return { fields: Object.fromEntries(fields) };
}
