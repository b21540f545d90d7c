import type * as z from 'zod';
import type { Change } from '../../domain/change/change';
import type { ChangelogReplySchema } from './replies';

type History = z.infer<typeof ChangelogReplySchema>['values'];

/** How Jira names our fields in its changelog. */
const historyField: Readonly<Record<Change['field'], string>> = {
  priority: 'priority',
  components: 'Component',
  labels: 'labels',
};

/** Whether entries from `since` (ISO 8601) on, `by` one account if given, show every value of the change arriving. */
export function wasMade(change: Change, history: History, made: { since: string; by: string | undefined }): boolean {
  // Jira stamps the change itself; a second of tolerance covers two clocks that disagree.
  const from = Date.parse(made.since) - 1_000;
  const items = history
    .filter(({ created, author }) => Date.parse(created) >= from && (made.by === undefined || author?.accountId === made.by))
    .flatMap((entry) => entry.items.filter((item) => item.field === historyField[change.field]));
  return change.after.every(({ id }) =>
    items.some((item) => (change.field === 'labels' ? (item.toString ?? '').split(' ').includes(id) : item.to === id)),
  );
}
