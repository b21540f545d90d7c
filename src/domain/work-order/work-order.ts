import * as z from 'zod';
import { SpanSchema } from '../issue/span';
import { ModelProblemSchema } from '../model/model-problem';
import { ReadinessStatusSchema, ScoreSchema } from '../readiness/report-words';
import { WorkOrderProfileSchema } from './profile';
import { WorkOrderSectionSchema } from './section';
import { WorkOrderLimits } from './work-order-limits';

export { WorkOrderLimits };

/**
 * One statement. `issue`: it says what stands at `span`, where code found it. `assumption`: nobody wrote it, the model or the
 * rules think so. `profile`: the project's profile asks for it whatever the issue says.
 */
const StatementSchema = z.object({
  basis: z.enum(['issue', 'assumption', 'profile']),
  /** Null: the very words at `span`, read again when it is shown. Else plain text, kept for the retention period. */
  text: z.string().min(1).max(WorkOrderLimits.MAX_STATEMENT_CHARS).nullable(),
  span: SpanSchema.nullable(),
}).refine(({ basis, text, span }) => (basis === 'issue' ? span !== null : text !== null), 'a statement of the issue needs its place, any other its text');
export type Statement = z.infer<typeof StatementSchema>;

/** A sub-task as it is proposed to the person, who edits it before anything is approved. */
const SubtaskDraftSchema = z.object({
  /** Null: the words of its first statement of the issue, else of its first, read again when it is shown. */
  title: z.string().min(1).max(WorkOrderLimits.MAX_TITLE_CHARS).nullable(),
  statements: z.array(StatementSchema).max(WorkOrderLimits.MAX_STATEMENTS),
  acceptance: z.array(StatementSchema).max(WorkOrderLimits.MAX_STATEMENTS),
});
export type SubtaskDraft = z.infer<typeof SubtaskDraftSchema>;

/** How ready the issue was when its order was drafted. The score is null where the rules cannot read the text. */
const OrderReadinessSchema = z.object({ score: ScoreSchema, status: ReadinessStatusSchema });
export type OrderReadiness = z.infer<typeof OrderReadinessSchema>;

/** A work order as it is kept. */
export const WorkOrderSchema = z.object({
  v: z.literal(1),
  id: z.string(),
  issueId: z.string(),
  issueKey: z.string(),
  projectId: z.string(),
  createdAt: z.iso.datetime(),
  profile: WorkOrderProfileSchema,
  /** Fingerprint of summary and description as they were read. */
  textFingerprint: z.string(),
  /** Null in orders that were drafted before it was kept. */
  readiness: OrderReadinessSchema.nullable().default(null),
  sections: z.record(WorkOrderSectionSchema, z.array(StatementSchema).max(WorkOrderLimits.MAX_STATEMENTS)),
  subtasks: z.array(SubtaskDraftSchema).max(WorkOrderLimits.MAX_SUBTASKS),
  answeredBy: z.enum(['model', 'rules']),
  modelAsked: z.string().nullable(),
  modelProblem: ModelProblemSchema.nullable(),
  /** Statements that were thrown away because they claimed words the issue does not have. */
  dropped: z.number().int().nonnegative(),
});
export type WorkOrder = z.infer<typeof WorkOrderSchema>;
