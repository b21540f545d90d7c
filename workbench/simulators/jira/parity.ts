import type { ParityRow } from '../../host/parity';

const TESTS = 'test/workbench/simulators/jira';

const row = (call: string, testedBy: string, note?: string): ParityRow => ({
  service: 'jira',
  call,
  status: note === undefined ? 'supported' : 'partial',
  testedBy: `${TESTS}/${testedBy}.test.ts`,
  ...(note === undefined ? {} : { note }),
});

const V3 = '/rest/api/3';
const ISSUE = `${V3}/issue/{issueIdOrKey}`;
const ISSUE_PROPERTY = `${ISSUE}/properties/{propertyKey}`;
const PROJECT_PROPERTY = `${V3}/project/{projectIdOrKey}/properties/{propertyKey}`;
const APP_PROPERTY = '/rest/forge/1/app/properties/{propertyKey}';

const JQL_SUBSET =
  'A subset of JQL: no functions, people, versions, sprints or parents; text without stemming, and without restricted ' +
  'comments. A value of jira:entityProperty is found at once, where Jira indexes some time after the write; order by ' +
  'such a value is for numbers and dates, with empty ones last.';

const COMMENT_EXPANSION =
  'visibility by project role, not by group; expand=properties is honoured, which the description promises for comment/list only.';

export const jiraParity: readonly ParityRow[] = [
  row(`GET ${ISSUE}`, 'issue', 'expand takes changelog and names only; no versions or votes, work logs are always empty, and attachments have no content.'),
  row(
    `PUT ${ISSUE}`,
    'edit-issue',
    'Edits summary, description, environment, issue type, priority, components, labels, assignee, due date, time tracking ' +
      'and story points; a project has one screen for all its types. Durations: a day has 8 hours, a week 5 days, a number ' +
      'alone is minutes; no legacy mode, no logged time, no switching time tracking off. Priority counts as ' +
      'required, and null is refused, where the project has a default one; Jira goes by field configurations. All types of ' +
      'a project share one workflow, so each can become any other of its level without a move.',
  ),
  row(
    `DELETE ${ISSUE}`,
    'delete-issue',
    'Each sub-task deleted along has its own event, which is assumed; no archive and no undo.',
  ),
  row(`POST ${V3}/issue/bulkfetch`, 'issue', 'expand takes changelog (40 entries) and names; *navigable is read as *all.'),
  row(`POST ${V3}/issue`, 'create-issue', 'Takes the fields of an edit, and project, issuetype and parent.'),
  row(`POST ${V3}/issue/bulk`, 'create-issue', 'Takes the fields of an edit, and project, issuetype and parent.'),
  row(`GET ${ISSUE}/editmeta`, 'issue', 'Lists every issue type of the project on the level of the issue: types differ in no workflow here.'),
  row(`GET ${V3}/issue/createmeta/{projectIdOrKey}/issuetypes`, 'createmeta'),
  row(`GET ${V3}/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`, 'createmeta', 'The fields this site has.'),
  row(`GET ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`PUT ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`DELETE ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`GET ${ISSUE}/changelog`, 'edit-issue'),
  row(`GET ${ISSUE}/comment`, 'comment', `Ordered by creation only; ${COMMENT_EXPANSION}`),
  row(`POST ${ISSUE}/comment`, 'comment', `Makes no comment event; ${COMMENT_EXPANSION}`),
  row(`POST ${V3}/comment/list`, 'comment', 'Visibility by project role, not by group; no renderedBody.'),
  row(`GET ${ISSUE}/comment/{id}`, 'comment', COMMENT_EXPANSION),
  row(
    `PUT ${ISSUE}/comment/{id}`,
    'comment',
    `No event, no changelog entry, and overrideEditableFlag is ignored; properties not named stay, and so does a visibility; ${COMMENT_EXPANSION}`,
  ),
  row(
    `DELETE ${ISSUE}/comment/{id}`,
    'comment',
    'No event and no changelog entry. Without the permission 400, as described; visibility by project role, not by group.',
  ),
  row(
    `POST ${V3}/issueLink`,
    'issue-link',
    'A comment in the same call is ignored. Permission is asked for on both issues and its lack answered 401; the ' +
      'description names the outward issue and 404.',
  ),
  row(`GET ${V3}/issueLink/{linkId}`, 'issue-link'),
  row(
    `DELETE ${V3}/issueLink/{linkId}`,
    'issue-link',
    'Permission on one of the issues is enough and its lack is 404, as described; that both histories tell of it is known.',
  ),
  row(`GET ${V3}/issueLinkType`, 'issue-link'),
  row(`GET ${ISSUE}/transitions`, 'transition', 'One workflow for all projects: from every status to every other one; no screens and no conditions.'),
  row(
    `POST ${ISSUE}/transitions`,
    'transition',
    'No fields, as no transition has a screen. A done status sets the resolution. Validators: expressions over ' +
      'issue.id, key, summary and properties with literals, members, ?., comparisons, !, &&, ||, ?: and parentheses; no ' +
      'functions, no configuration, no avi:jira:failed:expression event. An absent key inside a property is an error, and ' +
      'the words of a validator without an errorMessage are assumed.',
  ),
  row(`GET ${V3}/search/jql`, 'search', JQL_SUBSET),
  row(`POST ${V3}/search/jql`, 'search', JQL_SUBSET),
  row(`POST ${V3}/search/approximate-count`, 'search', JQL_SUBSET),
  row(`GET ${V3}/project/search`, 'catalogue', 'Filters id, keys, query and action.'),
  row(`GET ${V3}/project/{projectIdOrKey}`, 'catalogue', 'No lead, versions or expansions.'),
  row(`GET ${V3}/project/{projectIdOrKey}/components`, 'catalogue'),
  row(`GET ${PROJECT_PROPERTY}`, 'catalogue'),
  row(`PUT ${PROJECT_PROPERTY}`, 'catalogue'),
  row(`GET ${V3}/priority/search`, 'catalogue'),
  row(`GET ${V3}/label`, 'catalogue'),
  row(`GET ${V3}/field`, 'catalogue', 'The fields this site has, which is a part of what a Jira site has.'),
  row(`GET ${V3}/mypermissions`, 'permissions', 'Fourteen permissions; others are answered as unrecognised.'),
  row(`POST ${V3}/permissions/check`, 'permissions', 'Fourteen permissions; others are answered as unrecognised.'),
  row(`GET ${V3}/myself`, 'permissions'),
  row(`GET ${V3}/user`, 'permissions'),
  row(`GET ${APP_PROPERTY}`, 'catalogue'),
  row(`PUT ${APP_PROPERTY}`, 'catalogue'),
  row(`DELETE ${APP_PROPERTY}`, 'catalogue'),
];
