/** How one past issue read, and whether people asked back: numbers alone, no words and nobody's name. */
export interface PastRow {
  readonly issueId: string;
  /** Epoch milliseconds. */
  readonly createdAt: number;
  /** What the rules give its text, 0 to 100; null where they cannot tell. */
  readonly score: number | null;
  /** Points of its outlook. */
  readonly points: number;
  readonly asked: boolean;
}

/** How many past issues are the same in everything that is counted. */
export interface PastCount {
  readonly score: number | null;
  readonly points: number;
  readonly asked: boolean;
  readonly n: number;
}

/** Past issues whose end is known, for telling whether an outlook or a score was borne out. */
export interface ReadinessPastStore {
  /**
   * Stores rows of one project over what was there; nothing for an issue that is not in the index of past issues. Killed anywhere and
   * called again it ends the same.
   */
  saveMany(projectId: string, rows: readonly PastRow[]): Promise<void>;
  /** The newest rows of a project, counted. */
  countGrouped(projectId: string): Promise<readonly PastCount[]>;
  /** Forgets an issue in every project but one (null: in every one). */
  removeIssue(issueId: string, exceptProjectId: string | null): Promise<void>;
  /** Forgets up to `limit` rows of a project; answers how many. */
  eraseProject(projectId: string, limit: number): Promise<number>;
  /** The project with rows whose id comes next; '0' asks for the first. */
  nextProject(afterProjectId: string): Promise<string | undefined>;
  /** Forgets up to `limit` of a project's oldest rows that are no longer counted; answers how many. */
  trim(projectId: string, limit: number): Promise<number>;
  /** Forgets up to `limit` rows of issues that are not in the index of past issues; answers how many. */
  dropUnindexed(projectId: string, limit: number): Promise<number>;
}
