import { NotSimulatedError } from '../../../host/platform-call';
import { ExpressionError } from './expression-error';
import { fromJson, type JiraObject, type Value } from './values';
import type { IssueRecord } from '../entities';
import type { FindVariable } from './evaluate';

/** What a validator's expression has besides the issue; Jira has them, this site does not. */
const OTHER_VARIABLES = new Set(['user', 'originalIssue', 'project', 'transition', 'workflow', 'config']);

/** Members of an issue in Atlassian's reference of types that this site does not read. */
const OTHER_MEMBERS = new Set(
  (
    'description environment priority issueType status created updated dueDate resolutionDate resolution ' +
    'originalEstimate remainingEstimate timeSpent securityLevel parent project assignee reporter creator subtasks ' +
    'comments attachments links labels versions fixVersions components epic isEpic stories sprint closedSprints'
  ).split(' '),
);

const asValue = (object: JiraObject): Value => ({ kind: 'object', object });

/** `issue.properties['key']`: the JSON of the property, null when the issue has none of that name. */
const propertiesOf = (issue: IssueRecord): JiraObject => ({
  type: 'EntityProperties',
  read: (key) => fromJson(Object.hasOwn(issue.properties, key) ? issue.properties[key] : null),
});

const issueObject = (issue: IssueRecord): JiraObject => ({
  type: 'Issue',
  read(member) {
    if (member === 'id') return fromJson(Number(issue.id));
    if (member === 'key') return fromJson(issue.key);
    if (member === 'summary') return fromJson(issue.summary);
    if (member === 'properties') return asValue(propertiesOf(issue));
    if (OTHER_MEMBERS.has(member) || member.startsWith('customfield_')) {
      throw new NotSimulatedError(`issue.${member} in a Jira expression`);
    }
    throw new ExpressionError(`Unrecognized property of \`Issue\`: \`${member}\`.`);
  },
});

/** The context of a validator's expression: `issue`, and nothing else yet. */
export const issueVariables =
  (issue: IssueRecord): FindVariable =>
  (name) => {
    if (name === 'issue') return asValue(issueObject(issue));
    if (OTHER_VARIABLES.has(name)) throw new NotSimulatedError(`the variable "${name}" in a Jira expression`);
    throw new ExpressionError(`Unrecognized variable: \`${name}\`.`);
  };
