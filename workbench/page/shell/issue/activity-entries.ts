import type { Issue } from '../../api-schemas';

type Change = Issue['history'][number] & { readonly kind: 'change'; readonly id: string };
type Comment = Issue['comments'][number] & { readonly kind: 'comment' };

/** One thing that happened to an issue. */
export type ActivityEntry = Change | Comment;

/** Changes and comments in one list, newest first, as Jira shows them under All. */
export function activityEntries({ history, comments }: Pick<Issue, 'history' | 'comments'>): readonly ActivityEntry[] {
  const changes = history.map((change, i): Change => ({ ...change, kind: 'change', id: `change ${change.at} ${i}` }));
  const said = comments.map((comment): Comment => ({ ...comment, kind: 'comment' })).reverse();
  return [...said, ...changes].sort((a, b) => b.at.localeCompare(a.at));
}
