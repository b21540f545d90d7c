import { route } from '@forge/api';
import { cleanText } from '../../domain/issue/clean-text';
import { inParallel } from '../../domain/in-parallel';
import type { EditableValues, IssueTracker } from '../../domain/ports';
import type { Change } from '../../domain/change/change';
import { isFieldChange } from '../../domain/change/field-change';
import { onlyIssue } from '../../domain/change/touched';
import type { FieldValue } from '../../domain/triage/field';
import type { JiraClient } from './client';
import { isOnCreateScreen, listCreateScreenValues, listTypes } from './create-screen-values';
import { listDraftOptions, listLinkTypes } from './draft-options';
import { writtenIn } from './estimate-fields';
import { historyEntries } from './history';
import { ordinaryTypes } from './ordinary-types';
import {
  ChangelogReplySchema,
  ComponentsReplySchema,
  EditableIssueReplySchema,
  IssueNameReplySchema,
  IssueReplySchema,
  LabelSearchReplySchema,
  ProjectReplySchema,
  type EditMetaReply,
} from './replies';
import { readTouched } from './touched-reader';
import { trackedIssue } from './tracked-issue';
import { writeChanges } from './write-changes';

/** Issues looked at for the labels a project uses. A search costs one point and one more for each issue it returns. */
const LABEL_SAMPLE_ISSUES = 50;

const FIELDS = 'summary,description,environment,issuetype,project,priority,components,labels,security,created';

/** Jira's largest page of a changelog. */
const CHANGELOG_PAGE = 100;

/** `IssueTracker` over Jira's REST API v3, as whoever `jira` is. Each call names the fields it needs and no others. */
export function issueTracker(jira: JiraClient): IssueTracker {
  return {
    async getIssue(issueId) {
      const issue = await jira.request(route`/rest/api/3/issue/${issueId}?fields=${FIELDS}`, { reply: IssueReplySchema });
      return trackedIssue(issue);
    },

    async getEditableIssue(issueId) {
      const issue = await jira.request(route`/rest/api/3/issue/${issueId}?fields=${FIELDS}&expand=editmeta`, {
        reply: EditableIssueReplySchema,
      });
      return { issue: trackedIssue(issue), editable: editableValues(issue.editmeta) };
    },

    getProject: (projectId) => jira.request(route`/rest/api/3/project/${projectId}`, { reply: ProjectReplySchema }),

    async listProjectValues(projectId) {
      const [onCreateScreens, components] = await inParallel([
        listCreateScreenValues(jira, projectId),
        jira.request(route`/rest/api/3/project/${projectId}/components`, { reply: ComponentsReplySchema }),
      ]);
      return { ...onCreateScreens, components: components.map(named) };
    },

    listTypes: (projectId) => listTypes(jira, projectId),

    async listLabelsInUse(projectId) {
      const jql = `project = ${projectId} AND labels IS NOT EMPTY ORDER BY created DESC`;
      const { issues } = await jira.request(
        route`/rest/api/3/search/jql?jql=${jql}&fields=labels&maxResults=${LABEL_SAMPLE_ISSUES}`,
        { reply: LabelSearchReplySchema },
      );
      return byUse(issues.flatMap(({ fields }) => fields.labels ?? []));
    },

    readTouched: (issue, changes) =>
      changes.some(readsMore) ? readTouched(jira, issue, changes) : Promise.resolve(onlyIssue(issue)),

    async listHistory(issueId) {
      const page = (startAt: number) =>
        jira.request(route`/rest/api/3/issue/${issueId}/changelog?startAt=${startAt}&maxResults=${CHANGELOG_PAGE}`, {
          reply: ChangelogReplySchema,
        });
      // Oldest first, and what is looked for is recent: the last page is the one that matters.
      const first = await page(0);
      const { values } = first.total > CHANGELOG_PAGE ? await page(first.total - CHANGELOG_PAGE) : first;
      return historyEntries(values);
    },

    applyChanges: (issue, proposalId, changes) => writeChanges(jira, issue, proposalId, changes),

    listDraftOptions: (projectId) => listDraftOptions(jira, projectId),

    takesEstimate: (projectId, { issueTypeId, field }) => isOnCreateScreen(jira, projectId, { issueTypeId, fieldId: writtenIn(field) }),

    listLinkTypes: () => listLinkTypes(jira),

    findIssueByKey: (key) =>
      jira.request(route`/rest/api/3/issue/${key}?fields=project`, { reply: IssueNameReplySchema }),
  };
}

const editableValues = ({ fields }: EditMetaReply): EditableValues => ({
  priority: fields.priority?.allowedValues?.map(named) ?? null,
  components: fields.components?.allowedValues?.map(named) ?? null,
  labels: fields.labels ? [] : null,
  type: fields.issuetype?.allowedValues ? ordinaryTypes(fields.issuetype.allowedValues) : null,
});

/** Whether reading a change's surroundings takes more than the issue's own fields. */
const readsMore = (change: Change): boolean => !isFieldChange(change);

const named = ({ id, name }: FieldValue): FieldValue => ({ id, name });

/** Characters of the longest label worth suggesting. */
const MAX_LABEL_CHARS = 60;

/** Anybody who may label an issue writes labels, so one that hides characters or tells a story is not offered to a model. */
const isPlain = (label: string) => label.length <= MAX_LABEL_CHARS && cleanText(label).text === label;

/** Most used first. Of spellings that differ in case only the most used is kept: nobody wants `iOS` beside `ios`. */
function byUse(labels: readonly string[]): FieldValue[] {
  const uses = new Map<string, number>();
  for (const label of labels.filter(isPlain)) uses.set(label, (uses.get(label) ?? 0) + 1);
  const ordered = [...uses].sort(([left, a], [right, b]) => b - a || left.localeCompare(right)).map(([label]) => label);
  const spelled = new Map([...ordered].reverse().map((label) => [label.toLowerCase(), label]));
  return ordered
    .filter((label) => spelled.get(label.toLowerCase()) === label)
    .map((label) => ({ id: label, name: label }));
}
