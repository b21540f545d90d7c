import { fieldSchema, fieldTable } from '../fields';
import { getRecord, getRecords } from '../site';
import { editableFields } from '../write/editable-fields';
import { isPriorityRequired } from '../write/reference';
import { renderComponent, renderIssueType, renderPriority } from './catalogue';
import type { NamedRecord, ProjectRecord } from '../entities';
import type { JiraSite } from '../site';

function allowedValues(site: JiraSite, project: ProjectRecord, types: readonly NamedRecord[], field: string): unknown[] | undefined {
  if (field === 'issuetype') return types.map((type) => renderIssueType(site, type));
  if (field === 'priority') {
    return getRecords(site.priorities, project.priorityIds).map((priority) => renderPriority(site, priority));
  }
  if (field === 'components') {
    return getRecords(site.components, project.componentIds).map((component) => renderComponent(site, component));
  }
  return undefined;
}

/**
 * What a screen of the project offers for a field; undefined for a field that is on none.
 *
 * @param types issue types to choose from
 */
export function renderFieldMetadata(site: JiraSite, project: ProjectRecord, types: readonly NamedRecord[], id: string) {
  const editable = editableFields[id];
  const definition = fieldTable[id];
  if (!editable || !definition) return undefined;
  const values = allowedValues(site, project, types, id);
  return {
    required: editable.required || (id === 'priority' && isPriorityRequired(project)),
    schema: fieldSchema(id, definition),
    name: definition.name,
    key: id,
    ...(id === 'labels' ? { autoCompleteUrl: `${site.url}/rest/api/1.0/labels/suggest?query=` } : {}),
    operations: (['add', 'set', 'remove', 'edit'] as const).filter((operation) => !editable.onlyInFields && editable[operation] !== undefined),
    ...(values ? { allowedValues: values } : {}),
  };
}

/** What Jira fills in when nobody chooses. */
export function renderDefaultValue(site: JiraSite, project: ProjectRecord, id: string): unknown {
  return id === 'priority' && project.defaultPriorityId !== null
    ? renderPriority(site, getRecord(site.priorities, project.defaultPriorityId))
    : undefined;
}
