/** A whole Jira site to start from: what the sample project and a person's own export are turned into. */
export interface SiteSeed {
  readonly users: readonly SeedUser[];
  readonly projects: readonly SeedProject[];
}

export interface SeedUser {
  readonly accountId: string;
  readonly displayName: string;
  readonly siteAdmin?: boolean;
}

export interface SeedProject {
  readonly key: string;
  readonly name: string;
  /** Account ids by project role. A site admin gets no project role by being one, as in Jira. */
  readonly roles: {
    readonly administrators: readonly string[];
    readonly members: readonly string[];
    readonly viewers: readonly string[];
  };
  readonly issueTypes: readonly string[];
  /** Highest first, as the project's priority scheme lists them; `defaultPriority` is what Jira sets when nobody chooses. */
  readonly priorities: readonly string[];
  readonly defaultPriority?: string;
  readonly components: readonly { readonly name: string; readonly description?: string }[];
  /** Issue security levels and who is on each. */
  readonly securityLevels?: readonly { readonly name: string; readonly members: readonly string[] }[];
  /** Optional fields that are not on the screen for creating or editing issues; all are on both when left out. */
  readonly fieldsOffScreen?: { readonly create?: readonly string[]; readonly edit?: readonly string[] };
  readonly issues: readonly SeedIssue[];
}

export interface SeedComment {
  readonly author: string;
  readonly text: string;
  readonly created: string;
  /** The project role whose members alone may read it, e.g. `Administrators`; everybody when left out. */
  readonly visibleTo?: string;
}

export interface SeedIssue {
  readonly key: string;
  readonly type: string;
  readonly summary: string;
  /** Jira wiki markup or plain text (turned into ADF), or an ADF document as it is; null for none. */
  readonly description: string | { readonly type: 'doc'; readonly version: 1; readonly content: readonly unknown[] } | null;
  readonly priority: string | null;
  readonly components: readonly string[];
  readonly labels: readonly string[];
  readonly status: string;
  readonly resolution: string | null;
  readonly reporter?: string;
  readonly assignee?: string;
  /** ISO 8601. */
  readonly created: string;
  readonly securityLevel?: string;
  readonly parent?: string;
  readonly storyPoints?: number;
  readonly links?: readonly { readonly type: string; readonly key: string }[];
  readonly comments?: readonly SeedComment[];
  /** A day, `2026-02-14`. */
  readonly dueDate?: string;
  readonly originalEstimateSeconds?: number;
  /** `size` in bytes; attached when the issue was created, by its reporter. */
  readonly attachments?: readonly { readonly filename: string; readonly mimeType: string; readonly size: number }[];
}
