/** What Jira says about who may read a comment. */
interface Readership {
  /** The role or group that alone may read it. */
  readonly visibility?: unknown;
  /** False for what agents of a service project keep among themselves; Jira may leave it out anywhere else. */
  readonly jsdPublic?: boolean | null | undefined;
}

/**
 * Whether everybody may read a comment who may read its issue: what is drawn from such comments is kept and shown to all of
 * them. Whatever Jira says about a role or a group counts, in any shape; and what it does not say plainly is not public.
 */
export const isForEverybody = ({ visibility, jsdPublic }: Readership): boolean =>
  (visibility === undefined || visibility === null) && (jsdPublic === undefined || jsdPublic === true);
