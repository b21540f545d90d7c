/** How many events one page shows; the table is sent to Jira whole on every commit, so pages stay small. */
export const AUDIT_PAGE_SIZE = 25;

/** Where the pages walked through begin, the one on screen last; null is the newest page. */
export type Walk = readonly [null, ...number[]];

export type WalkEvent = { readonly type: 'older'; readonly before: number } | { readonly type: 'newer' };

export const newestPage: Walk = [null];

export function reduceWalk([first, ...rest]: Walk, event: WalkEvent): Walk {
  return event.type === 'older' ? [first, ...rest, event.before] : [first, ...rest.slice(0, -1)];
}

/** What the page on screen is asked for with. */
export const beforeOf = (walk: Walk): number | null => walk.at(-1) ?? null;
