import { z } from 'zod';
import { PanelStatusSchema } from '../host/panel-status';

/** The replies of the workbench's HTTP API that the page reads. Keys it does not know are dropped. */

export const StateSchema = z.object({
  siteName: z.string(),
  siteAdmin: z.boolean(),
  users: z.array(z.object({ accountId: z.string(), displayName: z.string(), role: z.string() })),
  projects: z.array(
    z.object({ id: z.string(), key: z.string(), name: z.string(), access: z.boolean(), canAdminister: z.boolean() }),
  ),
  model: z.object({ name: z.string(), isLanguageModel: z.boolean() }),
  surfaces: z.array(z.object({ key: z.string(), title: z.string(), moduleKey: z.string(), type: z.string() })),
});
export type WorkbenchState = z.infer<typeof StateSchema>;
export type Project = WorkbenchState['projects'][number];
export type Surface = WorkbenchState['surfaces'][number];

export const IssuePageSchema = z.object({
  total: z.number().int(),
  issues: z.array(
    z.object({
      id: z.string(),
      key: z.string(),
      summary: z.string(),
      type: z.string(),
      status: z.string(),
      priority: z.string().nullable(),
      updated: z.string(),
    }),
  ),
});
export type IssuePage = z.infer<typeof IssuePageSchema>;

const HistoryEntrySchema = z.object({
  at: z.string(),
  /** Of a person, or of the app. */
  authorName: z.string(),
  items: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
});

const IssueLineSchema = z.object({
  id: z.string(),
  key: z.string(),
  summary: z.string(),
  type: z.string(),
  status: z.string(),
  priority: z.string().nullable(),
});
/** An issue as one line inside another one's page. */
export type IssueLine = z.infer<typeof IssueLineSchema>;

const CommentSchema = z.object({
  id: z.string(),
  authorName: z.string(),
  at: z.string(),
  edited: z.boolean(),
  /** An ADF document. */
  body: z.unknown(),
  /** The project role it is restricted to. */
  visibleTo: z.string().nullable(),
});

export const IssueSchema = z.object({
  id: z.string(),
  key: z.string(),
  projectId: z.string(),
  projectKey: z.string(),
  type: z.string(),
  summary: z.string(),
  /** An ADF document. */
  description: z.unknown(),
  status: z.string(),
  priority: z.string().nullable(),
  components: z.array(z.string()),
  labels: z.array(z.string()),
  reporter: z.string().nullable(),
  assignee: z.string().nullable(),
  created: z.string(),
  updated: z.string(),
  securityLevel: z.string().nullable(),
  history: z.array(HistoryEntrySchema),
  comments: z.array(CommentSchema),
  parent: IssueLineSchema.nullable(),
  storyPoints: z.number().nullable(),
  /** A day, `2026-02-14`. */
  dueDate: z.string().nullable(),
  attachments: z.array(z.object({ id: z.string(), filename: z.string(), size: z.number() })),
  /** What the person may do to the issue's status now. */
  transitions: z.array(z.object({ id: z.string(), name: z.string(), to: z.string() })),
  subtasks: z.array(IssueLineSchema),
  /** `phrase` is how Jira words the link from this issue's side, e.g. `is blocked by`. */
  links: z.array(z.object({ id: z.string(), phrase: z.string(), issue: IssueLineSchema })),
  editable: z.boolean(),
  /** False also for a field that is not on the project's edit screen. */
  canEdit: z.object({ summary: z.boolean(), description: z.boolean() }),
  canComment: z.boolean(),
  allowed: z.object({ priorities: z.array(z.string()), components: z.array(z.string()) }),
});
export type Issue = z.infer<typeof IssueSchema>;

/** Exactly one of the two: what the resolver returned, or the message Forge would show. */
export const InvokeSchema = z.union([z.object({ error: z.string() }), z.object({ value: z.unknown().optional() })]);

export const PanelStatusReplySchema = z.object({ status: PanelStatusSchema.nullable() });

export const ValidatorsSchema = z.object({
  modules: z.array(z.object({ key: z.string(), name: z.string(), description: z.string() })),
  places: z.array(z.object({ projectKey: z.string(), transition: z.string(), moduleKey: z.string() })),
});
export type Validators = z.infer<typeof ValidatorsSchema>;

export type { PanelStatus } from '../host/panel-status';
export { FaultsSchema, type Faults } from '../host/fault-settings';

export const ErrorReplySchema = z.object({ error: z.string() });
