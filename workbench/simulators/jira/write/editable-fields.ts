import { fieldProblem } from '../jira-problem';
import { JiraLimits } from '../limits';
import { STORY_POINTS_FIELD } from '../fields';
import { parseAdf } from './adf-check';
import { parseTypeId } from './issue-type';
import { parseAssigneeId, parseComponentId, parsePriorityId } from './reference';
import { editTimeTracking, setTimeTracking } from './time-tracking';
import type { Draft } from './draft';
import type { ProjectRecord } from '../entities';
import type { JiraSite } from '../site';

type Change = (draft: Draft, value: unknown, site: JiraSite, project: ProjectRecord) => Draft;

export type Screen = 'create' | 'edit';

/** A field on a screen, with one function per operation. */
export interface EditableField {
  readonly required: boolean;
  /** True for what is set in `fields` alone: Jira lists no operation for it. */
  readonly onlyInFields?: true;
  readonly set: Change;
  readonly add?: Change;
  readonly remove?: Change;
  readonly edit?: Change;
}

function parseList(field: string, value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw fieldProblem(field, 'data was not an array');
  return value;
}

function parseSummary(value: unknown): string {
  if (typeof value !== 'string') throw fieldProblem('summary', 'Operation value must be a string');
  const summary = value.trim();
  if (summary === '') throw fieldProblem('summary', 'You must specify a summary of the issue.');
  if (/[\r\n]/.test(summary)) {
    throw fieldProblem('summary', 'The summary is invalid because it contains newline characters.');
  }
  if (summary.length > JiraLimits.SUMMARY_CHARS) {
    throw fieldProblem('summary', `Summary must be less than ${JiraLimits.SUMMARY_CHARS} characters.`);
  }
  return summary;
}

function parseLabel(value: unknown): string {
  if (typeof value !== 'string') throw fieldProblem('labels', 'string expected at index 0');
  if (/\s/.test(value)) throw fieldProblem('labels', `The label '${value}' contains spaces which is invalid.`);
  if (value.length > JiraLimits.LABEL_CHARS) {
    throw fieldProblem('labels', `The label '${value}' exceeds the maximum length for single label of 255 characters.`);
  }
  return value;
}

function parseStoryPoints(value: unknown): number | null {
  if (value === null || (typeof value === 'number' && Number.isFinite(value))) return value;
  throw fieldProblem(STORY_POINTS_FIELD, 'Operation value must be a number');
}

function parseDueDate(value: unknown): string | null {
  if (value === null || value === '') return null;
  const time = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? Date.parse(value) : Number.NaN;
  if (typeof value === 'string' && !Number.isNaN(time)) return value;
  throw fieldProblem('duedate', "Operation value must be of type string and format 'yyyy-MM-dd'");
}

/** Jira keeps labels in alphabetical order and once each. */
const sortLabels = (labels: readonly string[]): string[] => [...new Set(labels)].sort();

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** A field that somebody took off a screen of the project can be neither seen nor set there. */
export const fieldsOn = (project: ProjectRecord, screen: Screen): string[] =>
  Object.keys(editableFields).filter((id) => !project.fieldsOffScreen[screen].includes(id));

export const editableFields: Readonly<Record<string, EditableField>> = {
  summary: { required: true, set: (draft, value) => ({ ...draft, summary: parseSummary(value) }) },
  description: {
    required: false,
    set: (draft, value) => ({ ...draft, description: value === null ? null : parseAdf('description', value) }),
  },
  environment: {
    required: false,
    set: (draft, value) => ({ ...draft, environment: value === null ? null : parseAdf('environment', value) }),
  },
  issuetype: {
    required: true,
    onlyInFields: true,
    set: (draft, value, site, project) => ({ ...draft, typeId: parseTypeId(site, project, draft.typeId, value) }),
  },
  priority: {
    required: false,
    set: (draft, value, site, project) => ({ ...draft, priorityId: parsePriorityId(site, project, value) }),
  },
  components: {
    required: false,
    set: (draft, value, site, project) => ({
      ...draft,
      componentIds: unique(parseList('components', value ?? []).map((item) => parseComponentId(site, project, item))),
    }),
    add: (draft, value, site, project) => ({
      ...draft,
      componentIds: unique([...draft.componentIds, parseComponentId(site, project, value)]),
    }),
    remove: (draft, value, site, project) => {
      const removed = parseComponentId(site, project, value);
      return { ...draft, componentIds: draft.componentIds.filter((id) => id !== removed) };
    },
  },
  labels: {
    required: false,
    set: (draft, value) => ({ ...draft, labels: sortLabels(parseList('labels', value ?? []).map(parseLabel)) }),
    add: (draft, value) => ({ ...draft, labels: sortLabels([...draft.labels, parseLabel(value)]) }),
    remove: (draft, value) => {
      const removed = parseLabel(value);
      return { ...draft, labels: draft.labels.filter((label) => label !== removed) };
    },
  },
  assignee: {
    required: false,
    set: (draft, value, site, project) => ({ ...draft, assigneeId: parseAssigneeId(site, project, value) }),
  },
  duedate: {
    required: false,
    set: (draft, value) => ({ ...draft, dueDate: parseDueDate(value) }),
  },
  timetracking: { required: false, set: setTimeTracking, edit: editTimeTracking },
  [STORY_POINTS_FIELD]: {
    required: false,
    set: (draft, value) => ({ ...draft, storyPoints: parseStoryPoints(value) }),
  },
};
