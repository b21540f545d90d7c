import type { TrackedIssue } from '../issue/tracked-issue';

/** A link of an issue to another. Outward: this issue is the one that, for example, "duplicates" the other. */
export interface PastLink {
  /** As Jira names it in the link itself, in the site's language. */
  readonly type: { readonly id: string; readonly name: string; readonly inward: string; readonly outward: string };
  readonly direction: 'outward' | 'inward';
  readonly other: { readonly id: string; readonly key: string };
}

/** An issue of the past as Jira gives it to whoever is asking: only such an issue may vote, be shown or reach a prompt. */
export interface PastIssue extends TrackedIssue {
  /** Epoch milliseconds. */
  readonly changedAt: number;
  readonly status: { readonly name: string; readonly progress: 'to_do' | 'started' | 'done' };
  readonly resolution: string | null;
  readonly links: readonly PastLink[];
}
