import { STORY_POINTS_FIELD } from '../fields';
import { plainText } from '../jql/text-match';
import { remainingSeconds } from '../render/time-tracking';
import { getRecord } from '../site';
import type { ChangeItem } from '../entities';
import type { JiraSite } from '../site';
import type { Draft } from './draft';

interface Side {
  readonly id: string | null;
  readonly text: string | null;
}

const nothing: Side = { id: null, text: null };

const side = (text: string | null): Side => ({ id: null, text });

const item = (field: string, fieldId: string, from: Side, to: Side): ChangeItem => ({
  field,
  fieldId,
  fieldtype: fieldId === STORY_POINTS_FIELD ? 'custom' : 'jira',
  from: from.id,
  fromText: from.text,
  to: to.id,
  toText: to.text,
});

const typeSide = (site: JiraSite, id: string): Side => ({ id, text: getRecord(site.issueTypes, id).name });

const prioritySide = (site: JiraSite, id: string | null): Side =>
  id === null ? nothing : { id, text: getRecord(site.priorities, id).name };

const userSide = (site: JiraSite, id: string | null): Side =>
  id === null ? nothing : { id, text: getRecord(site.users, id).displayName };

const componentSide = (site: JiraSite, id: string): Side => ({ id, text: getRecord(site.components, id).name });

/** One item for each component that came or went, as Jira writes it. */
function componentItems(site: JiraSite, before: Draft, after: Draft): ChangeItem[] {
  const removed = before.componentIds.filter((id) => !after.componentIds.includes(id));
  const added = after.componentIds.filter((id) => !before.componentIds.includes(id));
  return [
    ...removed.map((id) => item('Component', 'components', componentSide(site, id), nothing)),
    ...added.map((id) => item('Component', 'components', nothing, componentSide(site, id))),
  ];
}

/** Labels have no ids: Jira writes empty strings there, and all labels in one line. */
const labelSide = (labels: readonly string[]): Side => ({ id: '', text: labels.join(' ') });

/** Jira writes the day as id and, with a time, as text. */
const daySide = (day: string | null): Side => (day === null ? nothing : { id: day, text: `${day} 00:00:00.0` });

const points = (value: number | null): string | null => (value === null ? null : String(value));

/** Jira writes seconds, as id and as text alike. */
const secondsSide = (seconds: number | null): Side => (seconds === null ? nothing : { id: String(seconds), text: String(seconds) });

function timeItems(before: Draft, after: Draft): ChangeItem[] {
  const [wasLeft, isLeft] = [remainingSeconds(before), remainingSeconds(after)];
  const [was, is] = [before.originalEstimateSeconds, after.originalEstimateSeconds];
  return [
    ...(was === is ? [] : [item('timeoriginalestimate', 'timeoriginalestimate', secondsSide(was), secondsSide(is))]),
    ...(wasLeft === isLeft ? [] : [item('timeestimate', 'timeestimate', secondsSide(wasLeft), secondsSide(isLeft))]),
  ];
}

/** What a person would read in the issue's history after an edit. Empty when nothing changed. */
export function listChangeItems(site: JiraSite, before: Draft, after: Draft): ChangeItem[] {
  const items: ChangeItem[] = [];
  if (before.summary !== after.summary) {
    items.push(item('summary', 'summary', side(before.summary), side(after.summary)));
  }
  if (JSON.stringify(before.description) !== JSON.stringify(after.description)) {
    const [from, to] = [before.description, after.description].map((text) => side(text && plainText(text)));
    items.push(item('description', 'description', from ?? nothing, to ?? nothing));
  }
  if (JSON.stringify(before.environment) !== JSON.stringify(after.environment)) {
    const [from, to] = [before.environment, after.environment].map((text) => side(text && plainText(text)));
    items.push(item('environment', 'environment', from ?? nothing, to ?? nothing));
  }
  if (before.typeId !== after.typeId) {
    items.push(item('issuetype', 'issuetype', typeSide(site, before.typeId), typeSide(site, after.typeId)));
  }
  if (before.priorityId !== after.priorityId) {
    const [from, to] = [prioritySide(site, before.priorityId), prioritySide(site, after.priorityId)];
    items.push(item('priority', 'priority', from, to));
  }
  items.push(...componentItems(site, before, after));
  if (before.labels.join(' ') !== after.labels.join(' ')) {
    items.push(item('labels', 'labels', labelSide(before.labels), labelSide(after.labels)));
  }
  if (before.assigneeId !== after.assigneeId) {
    const [from, to] = [userSide(site, before.assigneeId), userSide(site, after.assigneeId)];
    items.push(item('assignee', 'assignee', from, to));
  }
  if (before.dueDate !== after.dueDate) {
    const [from, to] = [daySide(before.dueDate), daySide(after.dueDate)];
    items.push(item('duedate', 'duedate', from, to));
  }
  items.push(...timeItems(before, after));
  if (before.storyPoints !== after.storyPoints) {
    const [from, to] = [side(points(before.storyPoints)), side(points(after.storyPoints))];
    items.push(item('Story point estimate', STORY_POINTS_FIELD, from, to));
  }
  return items;
}
