import type * as z from 'zod';
import type { HistoryEntry } from '../../domain/change/history';
import type { ChangelogReplySchema } from './replies';

type History = z.infer<typeof ChangelogReplySchema>['values'][number];
type Item = History['items'][number];

/** Jira's own words for the fields the app changes; everything else in a changelog is left out. */
const fieldOf: Readonly<Record<string, HistoryEntry['field'] | undefined>> = {
  priority: 'priority',
  Component: 'components',
  labels: 'labels',
  issuetype: 'type',
  Link: 'links',
  summary: 'text',
  description: 'text',
};

/** Jira's changelog as the changes of values the app knows, oldest first. */
export const historyEntries = (histories: readonly History[]): HistoryEntry[] =>
  histories
    .flatMap(({ created, author, items }) =>
      items.flatMap((item) => {
        const field = fieldOf[item.field];
        const at = new Date(created).toISOString();
        return field ? [{ field, at, by: author?.accountId ?? null, ...movedIn(field, item) }] : [];
      }),
    )
    .sort((left, right) => left.at.localeCompare(right.at));

function movedIn(field: HistoryEntry['field'], item: Item): Pick<HistoryEntry, 'added' | 'removed'> {
  // Labels have no ids: Jira writes the whole list before and after, separated by blanks.
  if (field === 'labels') {
    const [before, after] = [words(item.fromString), words(item.toString)];
    return { added: after.filter((label) => !before.includes(label)), removed: before.filter((label) => !after.includes(label)) };
  }
  if (field === 'text') return { added: [], removed: [] };
  return { added: present(item.to), removed: present(item.from) };
}

const words = (list: string | null | undefined): string[] => (list ?? '').split(' ').filter((word) => word !== '');
const present = (id: string | null | undefined): string[] => (id === null || id === undefined || id === '' ? [] : [id]);
