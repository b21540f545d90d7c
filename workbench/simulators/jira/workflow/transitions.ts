import { categoryOf } from '../render/catalogue';
import { hasIssuePermission } from '../permissions';
import { takeId } from '../site';
import type { IssueRecord, NamedRecord } from '../entities';
import type { Caller } from '../permissions';
import type { JiraSite } from '../site';

export interface Transition {
  readonly id: string;
  readonly name: string;
  readonly to: NamedRecord;
}

const CATEGORIES = ['new', 'indeterminate', 'done'] as const;
const STANDARD_NAMES = { new: 'To Do', indeterminate: 'In Progress', done: 'Done' } as const;

const findOf = (site: JiraSite, category: (typeof CATEGORIES)[number]): NamedRecord | undefined => {
  const all = [...site.statuses.values()].filter(({ name }) => categoryOf(name) === category);
  return all.find(({ name }) => name === STANDARD_NAMES[category]) ?? all[0];
};

/** Gives a site the statuses its workflow cannot do without: one to begin with, one to work in and one to end in. */
export function completeStatuses(site: JiraSite): void {
  for (const category of CATEGORIES) {
    if (findOf(site, category)) continue;
    const id = takeId(site);
    site.statuses.set(id, { id, name: STANDARD_NAMES[category] });
  }
}

const nameOf = (to: NamedRecord): string => (to.name === STANDARD_NAMES.indeterminate ? 'Start progress' : to.name);

/**
 * The one workflow all projects of this site share: from every status to every other one. The three main statuses have
 * the ids 11, 21 and 31, as in a workflow that Jira makes for a new project; the others follow.
 */
export function listTransitions(site: JiraSite): Transition[] {
  const main = CATEGORIES.flatMap((category) => findOf(site, category) ?? []);
  const others = [...site.statuses.values()].filter((status) => !main.includes(status));
  return [...main, ...others].map((to, index) => ({ id: `${index + 1}1`, name: nameOf(to), to }));
}

/** What the caller can do to the issue now; nothing without the permission. */
export const availableTransitions = (site: JiraSite, caller: Caller, issue: IssueRecord): Transition[] =>
  hasIssuePermission(site, caller, issue, 'TRANSITION_ISSUES')
    ? listTransitions(site).filter(({ to }) => to.id !== issue.statusId)
    : [];
