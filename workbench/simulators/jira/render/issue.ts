import { fieldTable } from '../fields';
import { JiraLimits } from '../limits';
import { renderChange } from './change';
import type { IssueRecord } from '../entities';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

/** What a request asks of each issue. Lists are as the caller wrote them: names, `*all`, `-name`. */
export interface IssueSelection {
  readonly fields: readonly string[];
  readonly properties: readonly string[];
  readonly expand: readonly string[];
  /** How many changelog entries an expanded changelog holds at most; the rest is behind the changelog endpoint. */
  readonly changes?: number;
}

const ALL = new Set(['*all', '*navigable']);

/** The known field ids that a `fields` list selects, exclusions applied. Unknown names are ignored, as in Jira. */
function selectFields(fields: readonly string[]): string[] {
  const named = fields.filter((name) => !name.startsWith('-'));
  const excluded = new Set(fields.filter((name) => name.startsWith('-')).map((name) => name.slice(1)));
  const everything = named.length === 0 ? excluded.size > 0 : named.some((name) => ALL.has(name));
  const base = everything
    ? Object.keys(fieldTable)
    : [...new Set(named)].filter((name) => Object.hasOwn(fieldTable, name));
  return base.filter((name) => !excluded.has(name));
}

function selectProperties(issue: IssueRecord, keys: readonly string[]): Record<string, unknown> {
  const wanted = keys.includes('*all') ? Object.keys(issue.properties) : keys;
  return Object.fromEntries(
    wanted.filter((key) => Object.hasOwn(issue.properties, key)).map((key) => [key, issue.properties[key]]),
  );
}

function renderChangelogPage(site: JiraSite, issue: IssueRecord, most: number = JiraLimits.EXPANDED_CHANGES) {
  const histories = issue.changes.slice(-most).reverse();
  return {
    startAt: 0,
    maxResults: histories.length,
    total: issue.changes.length,
    histories: histories.map((change) => renderChange(site, change)),
  };
}

/** An issue as REST v3 gives it, cut to what was asked for. */
export function renderIssue(site: JiraSite, issue: IssueRecord, selection: IssueSelection, caller: Caller) {
  const { properties, expand } = selection;
  const selected = selectFields(selection.fields);
  const fields = Object.fromEntries(
    selected.flatMap((id) => {
      const value = fieldTable[id]?.read(site, issue, caller);
      return value === undefined ? [] : [[id, value]];
    }),
  );
  return {
    expand: 'renderedFields,names,schema,operations,editmeta,changelog,versionedRepresentations',
    id: issue.id,
    self: `${site.url}/rest/api/3/issue/${issue.id}`,
    key: issue.key,
    ...(selected.length === 0 ? {} : { fields }),
    ...(properties.length === 0 ? {} : { properties: selectProperties(issue, properties) }),
    ...(expand.includes('changelog') ? { changelog: renderChangelogPage(site, issue, selection.changes) } : {}),
    ...(expand.includes('names') ? { names: renderNames(selected) } : {}),
  };
}

/** The display names of fields, by id. */
export const renderNames = (ids: readonly string[]): Record<string, string> =>
  Object.fromEntries(ids.map((id) => [id, fieldTable[id]?.name ?? id]));
