import type { TrackedIssue } from '../issue/tracked-issue';

/**
 * Everything the rules look at, as Jira gives it to whoever is asking. What not every reader of the issue may see (comments for
 * some, links to hidden issues) is left out where it is read.
 */
export interface ReadinessFacts {
  readonly issue: TrackedIssue;
  /** Null where the project does not estimate; `value` is null for an issue without an estimate. */
  readonly estimate: { readonly value: number | null } | null;
  /** Issues that block this one and are not done. */
  readonly openBlockers: readonly { readonly id: string; readonly key: string }[];
  /** File names of attachments. */
  readonly attachments: readonly string[];
  /** Their ids: another file under the same name is another file. */
  readonly attachmentIds: readonly string[];
  /** Hosts that the text links to, in lower case. */
  readonly linkHosts: readonly string[];
  /** Comments everybody may read, oldest first. */
  readonly comments: readonly ReadinessComment[];
  /** What the app's own issue property says; null where there is none. Anybody who may edit the issue can write it. */
  readonly property: unknown;
}

export interface ReadinessComment {
  readonly id: string;
  /** Cleaned plain text. */
  readonly text: string;
  readonly byReporter: boolean;
  /** True for what the app itself wrote after an approval. */
  readonly byApp: boolean;
  /** Account, to tell whether somebody answered themselves; never stored. */
  readonly author: string | null;
}
