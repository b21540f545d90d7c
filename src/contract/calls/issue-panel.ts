import * as z from 'zod';
import { ChangeIdSchema } from '../../domain/change/change';
import { BlockSchema, DraftLimits, SummarySchema, charsOf } from '../../domain/change/draft-text';
import { EstimateSchema } from '../../domain/change/estimate';
import { ConfidenceReasonSchema } from '../../domain/triage/confidence';
import { QuestionIdSchema } from '../../domain/triage/question-id';
import { FieldValueSchema, TriageFieldSchema } from '../../domain/triage/field';
import { call } from '../call';
import { HistoryStateSchema } from '../history-state';
import { QuestionViewSchema, SimilarViewSchema } from './beside-triage';
import {
  ApprovalSchema,
  ChangeIdsSchema,
  ChangeStatusSchema,
  IssueIdSchema,
  ProposalIdSchema,
  ProposalViewSchema,
  UndoViewSchema,
} from './changes';

export type { DuplicateSetView, PastIssueView, QuestionView, SimilarView } from './beside-triage';

const InstantSchema = z.iso.datetime();

/** Where a piece of evidence stands in the issue. `quote` is null when that text is no longer there. */
export const EvidenceViewSchema = z.object({
  source: z.enum(['summary', 'description']),
  quote: z.string().nullable(),
});

export const ConfidenceViewSchema = z.object({
  level: z.enum(['high', 'medium', 'low']),
  /** What the level rests on, checked by code; never a number the model gave itself. */
  because: z.array(ConfidenceReasonSchema),
  /**
   * How often suggestions at least this sure were right in this project, from what people decided; null while too few were.
   * `atLeast` is the lower end of the 95 % interval, from 0 to 1.
   */
  measured: z.object({ right: z.number().int(), of: z.number().int(), atLeast: z.number() }).nullable(),
});
export type ConfidenceView = z.infer<typeof ConfidenceViewSchema>;

export const SuggestionViewSchema = z.object({
  field: TriageFieldSchema,
  /** The change's id within the proposal; what approving, dismissing and undoing name it by. */
  changeId: ChangeIdSchema,
  /** What Jira holds now. */
  current: z.array(FieldValueSchema),
  /** The values the change would set (priority) or add (components, labels). */
  proposed: z.array(FieldValueSchema),
  effect: z.enum(['set', 'replace', 'add']),
  reason: z.string(),
  evidence: z.array(EvidenceViewSchema),
  confidence: ConfidenceViewSchema,
  /** Who came up with it: words of the issue, the project's past, a model, or several of them. */
  basis: z.array(z.enum(['model', 'text', 'history'])),
  /** Keys of past issues it rests on, as far as this reader may see them. */
  pastIssues: z.array(z.string()),
  /** How many values the settings allowed to choose from, and the version that says so. */
  policy: z.object({ settingsVersion: z.number().int(), choices: z.number().int() }).nullable(),
  status: ChangeStatusSchema,
  /** True when Jira no longer holds the value this change was proposed against. */
  outdated: z.boolean(),
});
export type SuggestionView = z.infer<typeof SuggestionViewSchema>;

/** A field that got no suggestion, and why in one word. */
export const AbstentionViewSchema = z.object({
  field: TriageFieldSchema,
  why: z.enum(['switched_off', 'no_values', 'not_enough_evidence', 'already_right']),
});
export type AbstentionView = z.infer<typeof AbstentionViewSchema>;

export const TriageViewSchema = z.object({
  proposalId: z.string(),
  /** SHA-256 over what would be written and what it rests on; an approval sends it back. */
  digest: z.string(),
  /** The first characters of the digest, for people; the same code stands in the audit log. */
  code: z.string(),
  createdAt: InstantSchema,
  /** True when summary or description changed after this triage. */
  textChanged: z.boolean(),
  answeredBy: z.enum(['model', 'rules']),
  /** The model that was asked, as Forge names it; null when none was. */
  modelAsked: z.string().nullable(),
  /** Why rules alone answered; null when the model did. */
  modelProblem: z
    .enum(['unavailable', 'rate_limited', 'refused', 'truncated', 'invalid_answer', 'too_slow', 'no_model'])
    .nullable(),
  suggestions: z.array(SuggestionViewSchema),
  abstentions: z.array(AbstentionViewSchema),
  /** Suggestions that rest on past issues alone and wait for `openSimilar`, which looks at what this reader may see. */
  waiting: z.number().int().nonnegative(),
  history: HistoryStateSchema,
});
export type TriageView = z.infer<typeof TriageViewSchema>;

export const IssuePanelViewSchema = z.object({
  issueKey: z.string(),
  canEdit: z.boolean(),
  /** An automatic or queued triage that has not finished yet. */
  queued: z.boolean(),
  /** Characters nobody sees (control, zero-width, bidirectional, tag) that cleaning took out of the issue's text. */
  hiddenCharacters: z.number().int().nonnegative(),
  triage: TriageViewSchema.nullable(),
  /** Null until past issues were read as this person: by `triageIssue` itself, else by `openSimilar`. */
  similar: SimilarViewSchema.nullable(),
  /** What the issue does not say, at most five. */
  questions: z.array(QuestionViewSchema),
  /** Comments, sub-tasks and links that somebody drafted here, newest first. */
  drafts: z.array(ProposalViewSchema),
  /** Undos that wait for approval or whose outcome is not known yet, newest first. */
  undos: z.array(UndoViewSchema),
});
export type IssuePanelView = z.infer<typeof IssuePanelViewSchema>;

const IssueInputSchema = z.strictObject({ issueId: IssueIdSchema });
const ChangesOfProposalSchema = z.strictObject({ issueId: IssueIdSchema, proposalId: ProposalIdSchema, changes: ChangeIdsSchema });

/** Jira's limit of one bulk create (`POST /issue/bulk`). */
const MAX_SUBTASKS = 50;

/** Characters of all sub-tasks of one draft: what an issue's newest drafts hold must fit into one answer of Forge SQL. */
const MAX_DRAFT_CHARS = 60_000;

const OtherKeySchema = z.string().regex(/^[A-Z][A-Z0-9_]{1,30}-\d{1,10}$/);

const WorkOrderIdSchema = z.string().min(1).max(64);

/** What a person puts together to be written after one more look. */
export const DraftInputSchema = z.discriminatedUnion('kind', [
  /** `workOrderId`: where the words come from, so that text a model drafted says so where it is written. */
  z.strictObject({ kind: z.literal('comment'), blocks: z.array(BlockSchema).min(1).max(DraftLimits.MAX_BLOCKS), workOrderId: WorkOrderIdSchema.optional() }),
  z.strictObject({
    kind: z.literal('subtasks'),
    workOrderId: WorkOrderIdSchema.optional(),
    issueTypeId: z.string().regex(/^\d{1,19}$/),
    items: z
      .array(
        z.strictObject({
          summary: SummarySchema,
          blocks: z.array(BlockSchema).max(DraftLimits.MAX_BLOCKS),
          /** In the unit of the project's own field; only where the settings name one. */
          estimate: EstimateSchema.optional(),
        }),
      )
      .min(1)
      .max(MAX_SUBTASKS)
      .refine((items) => items.reduce((sum, item) => sum + item.summary.length + charsOf(item.blocks), 0) <= MAX_DRAFT_CHARS, 'too long'),
  }),
  z.strictObject({
    kind: z.literal('link'),
    typeId: z.string().regex(/^\d{1,19}$/),
    direction: z.enum(['outward', 'inward']),
    otherKey: OtherKeySchema,
  }),
  /** A link that says this issue duplicates the other; its type is the project's setting, else found by name. */
  z.strictObject({ kind: z.literal('duplicate'), otherKey: OtherKeySchema }),
  /** The words are the app's own: the panel names questions, the comment is put together where it is stored. */
  z.strictObject({ kind: z.literal('questions'), ids: z.array(QuestionIdSchema).min(1).max(5) }),
]);
export type DraftInput = z.infer<typeof DraftInputSchema>;

export const DraftOptionsSchema = z.object({
  subtaskTypes: z.array(FieldValueSchema),
  linkTypes: z.array(z.object({ id: z.string(), name: z.string(), outward: z.string(), inward: z.string() })),
});
export type DraftOptions = z.infer<typeof DraftOptionsSchema>;

export const issuePanelCalls = {
  openIssuePanel: call('openIssuePanel', IssueInputSchema, IssuePanelViewSchema),
  /** The panel once more, with the past issues its triage rests on, read as this person. */
  openSimilar: call('openSimilar', IssueInputSchema, IssuePanelViewSchema),
  /** `projectId` is where the panel stands: it saves a round trip and decides nothing. */
  triageIssue: call('triageIssue', IssueInputSchema.extend({ projectId: z.string().regex(/^\d{1,19}$/).optional() }), IssuePanelViewSchema),
  queueTriage: call('queueTriage', IssueInputSchema, IssuePanelViewSchema),
  approveChanges: call('approveChanges', ApprovalSchema, IssuePanelViewSchema),
  dismissChanges: call('dismissChanges', ChangesOfProposalSchema, IssuePanelViewSchema),
  /** Looks at what of an applied change Jira still holds, and stores what taking it back would write. */
  proposeUndo: call('proposeUndo', ChangesOfProposalSchema, IssuePanelViewSchema),
  listDraftOptions: call('listDraftOptions', IssueInputSchema, DraftOptionsSchema),
  proposeDraft: call('proposeDraft', z.strictObject({ issueId: IssueIdSchema, draft: DraftInputSchema }), IssuePanelViewSchema),
} as const;
