import type { FieldValue } from '../../domain/triage/field';

interface IssueType extends FieldValue {
  readonly subtask?: boolean | undefined;
  /** -1 for sub-tasks, 0 for ordinary issues, 1 for epics, more above them; absent on older sites. */
  readonly hierarchyLevel?: number | undefined;
}

/** The types of ordinary issues: no sub-tasks, no epics, nothing above them. */
export const ordinaryTypes = (types: readonly IssueType[]): FieldValue[] =>
  types
    .filter(({ subtask = false, hierarchyLevel = 0 }) => !subtask && hierarchyLevel === 0)
    .map(({ id, name }) => ({ id, name }));
