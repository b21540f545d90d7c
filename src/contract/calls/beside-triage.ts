import * as z from 'zod';
import { TriageFieldSchema } from '../../domain/triage/field';
import { QuestionIdSchema } from '../../domain/triage/question-id';

/** A past issue, read as the person in front of the panel. */
export const PastIssueViewSchema = z.object({
  issueKey: z.string(),
  summary: z.string(),
  status: z.string(),
  /** Jira's three kinds of status. */
  progress: z.enum(['to_do', 'started', 'done']),
  /** How it ended, as Jira names it. */
  resolution: z.string().nullable(),
  createdAt: z.iso.datetime(),
  /** The names of its values, for the fields triage knows. */
  values: z.record(TriageFieldSchema, z.array(z.string())),
});
export type PastIssueView = z.infer<typeof PastIssueViewSchema>;

/** Issues that look like one and the same problem; the one to keep comes first. */
export const DuplicateSetViewSchema = z.object({
  canonical: PastIssueViewSchema,
  others: z.array(PastIssueViewSchema),
  /** Already linked to this issue as a duplicate: nothing to do. */
  isLinked: z.boolean(),
  /** False where a link would make a circle, or is there already. The link's type is found when it is drafted. */
  mayLink: z.boolean(),
});
export type DuplicateSetView = z.infer<typeof DuplicateSetViewSchema>;

/** What the project's past says about this issue. Only issues this reader may see are in it, or shaped it. */
export const SimilarViewSchema = z.object({
  /** Open issues that look like the same problem. */
  duplicates: z.array(DuplicateSetViewSchema),
  /** The same, but closed: a hint at how it ended, never a reason to close. */
  seenBefore: z.array(DuplicateSetViewSchema),
  /** Alike, but not the same problem. */
  related: z.array(PastIssueViewSchema),
});
export type SimilarView = z.infer<typeof SimilarViewSchema>;

/** A question the reporter can answer. */
export const QuestionViewSchema = z.object({
  id: QuestionIdSchema,
  text: z.string(),
  /** It stands in a comment already, or in one that waits for approval. */
  asked: z.boolean(),
});
export type QuestionView = z.infer<typeof QuestionViewSchema>;
