/** How many events one page shows; the table is sent to Jira whole on every commit, so pages stay small. */
export const AUDIT_PAGE_SIZE = 25;

/** The cursors of the pages walked through, the one on screen last; null is the newest page. */
export type Walk = readonly [null, ...string[]];

export type WalkEvent = { readonly type: 'older'; readonly cursor: string } | { readonly type: 'newer' };

export const newestPage: Walk = [null];

export function reduceWalk([first, ...rest]: Walk, event: WalkEvent): Walk {
  return event.type === 'older' ? [first, ...rest, event.cursor] : [first, ...rest.slice(0, -1)];
}

export const cursorOf = (walk: Walk): string | null => walk.at(-1) ?? null;
