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

/** Whether entries from `since` (ISO 8601) on show every value of the change arriving. */
export function wasMade(change: Change, history: History, since: string): boolean {
  // Jira stamps the change itself; a second of tolerance covers two clocks that disagree.
  const from = Date.parse(since) - 1_000;
  const items = history
    .filter(({ created }) => Date.parse(created) >= from)
    .flatMap((entry) => entry.items.filter((item) => item.field === historyField[change.field]));
  return change.after.every(({ id }) =>
    items.some((item) => (change.field === 'labels' ? (item.toString ?? '').split(' ').includes(id) : item.to === id)),
  );
}
