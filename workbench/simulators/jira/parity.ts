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
  'A subset of JQL: no functions, people, versions, sprints or parents; text without stemming; no delay after a write.';

export const jiraParity: readonly ParityRow[] = [
  row(`GET ${ISSUE}`, 'issue', 'expand takes changelog and names only; no attachments, versions, worklogs or votes.'),
  row(
    `PUT ${ISSUE}`,
    'edit-issue',
    'Edits summary, description, priority, components, labels, assignee and story points; null clears a priority.',
  ),
  row(`POST ${V3}/issue/bulkfetch`, 'issue', 'Up to 100 issues; the larger page for few named fields is not there.'),
  row(`POST ${V3}/issue`, 'create-issue', 'Takes the fields of an edit, and project, issuetype and parent.'),
  row(`POST ${V3}/issue/bulk`, 'create-issue', 'Takes the fields of an edit, and project, issuetype and parent.'),
  row(`GET ${ISSUE}/editmeta`, 'issue'),
  row(`GET ${V3}/issue/createmeta/{projectIdOrKey}/issuetypes`, 'createmeta'),
  row(`GET ${V3}/issue/createmeta/{projectIdOrKey}/issuetypes/{issueTypeId}`, 'createmeta', 'The fields this site has.'),
  row(`GET ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`PUT ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`DELETE ${ISSUE_PROPERTY}`, 'issue-property'),
  row(`GET ${ISSUE}/changelog`, 'edit-issue'),
  row(`GET ${ISSUE}/comment`, 'comment-link', 'Ordered by creation only; no visibility by role or group.'),
  row(`POST ${ISSUE}/comment`, 'comment-link', 'No visibility by role or group.'),
  row(`POST ${V3}/issueLink`, 'comment-link', 'A comment in the same call is ignored.'),
  row(`GET ${V3}/issueLinkType`, 'comment-link'),
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
  row(`GET ${V3}/mypermissions`, 'permissions', 'Eight permissions; others are answered as unrecognised.'),
  row(`POST ${V3}/permissions/check`, 'permissions', 'Eight permissions; others are answered as unrecognised.'),
  row(`GET ${V3}/myself`, 'permissions'),
  row(`GET ${V3}/user`, 'permissions'),
  row(`GET ${APP_PROPERTY}`, 'catalogue'),
  row(`PUT ${APP_PROPERTY}`, 'catalogue'),
  row(`DELETE ${APP_PROPERTY}`, 'catalogue'),
];
