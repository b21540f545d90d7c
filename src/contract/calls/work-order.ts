import * as z from 'zod';
import { ModelProblemSchema } from '../../domain/model/model-problem';
import { ReadinessStatusSchema, ScoreSchema } from '../../domain/readiness/report-words';
import { WorkOrderProfileSchema } from '../../domain/work-order/profile';
import { WorkOrderSectionSchema } from '../../domain/work-order/section';
import { call } from '../call';
import { IssueIdSchema } from './changes';

export { WorkOrderProfileSchema, type WorkOrderProfile } from '../../domain/work-order/profile';
export type { WorkOrderSection } from '../../domain/work-order/section';
export { sectionTitles } from '../../domain/work-order/section-titles';
export { profileNames } from '../../domain/work-order/profile-names';
export { readinessLine } from '../../domain/work-order/readiness-line';
export { titleBasis } from '../../domain/work-order/title-basis';
export { subtaskBlocks, subtaskSummary, workOrderBlocks } from '../../domain/work-order/work-order-blocks';

export const StatementViewSchema = z.object({
  /** `issue`: tied to words of the issue. `assumption`: nobody wrote it. `profile`: the project's profile asks for it. */
  basis: z.enum(['issue', 'assumption', 'profile']),
  text: z.string(),
  /** The words of the issue it rests on; null for anything but `issue`. */
  quote: z.string().nullable(),
});
export type StatementView = z.infer<typeof StatementViewSchema>;

export const SubtaskDraftViewSchema = z.object({
  title: z.string(),
  statements: z.array(StatementViewSchema),
  acceptance: z.array(StatementViewSchema),
});
export type SubtaskDraftView = z.infer<typeof SubtaskDraftViewSchema>;

export const WorkOrderViewSchema = z.object({
  id: z.string(),
  createdAt: z.iso.datetime(),
  profile: WorkOrderProfileSchema,
  answeredBy: z.enum(['model', 'rules']),
  modelAsked: z.string().nullable(),
  modelProblem: ModelProblemSchema.nullable(),
  /** How ready the issue was when it was drafted; the score is null where the rules cannot read the text. Null in older orders. */
  readiness: z.object({ score: ScoreSchema, status: ReadinessStatusSchema }).nullable(),
  /** True when summary or description were edited since: statements whose words are gone are left out. */
  textChanged: z.boolean(),
  /** Statements left out because their words no longer stand in the issue. */
  gone: z.number().int().nonnegative(),
  /** Statements thrown away because they claimed words the issue never had. */
  dropped: z.number().int().nonnegative(),
  /** In the order they are read; sections without a statement are not there. */
  sections: z.array(z.object({ section: WorkOrderSectionSchema, statements: z.array(StatementViewSchema) })),
  subtasks: z.array(SubtaskDraftViewSchema),
  /** The whole of it as Markdown; with the profile `agent` it ends in the prompt for a coding agent. */
  markdown: z.string(),
});
export type WorkOrderView = z.infer<typeof WorkOrderViewSchema>;

export const WorkOrderPanelViewSchema = z.object({
  /** The profile the settings name. */
  profile: WorkOrderProfileSchema,
  /** One is being drafted, here or in another window: look again in a few seconds. */
  drafting: z.boolean(),
  order: WorkOrderViewSchema.nullable(),
  /** Whether the project estimates, so that sub-tasks may bring an estimate. */
  estimates: z.boolean(),
  /** What an estimate is in: hours of Jira's own time estimate, or a number field by its name in Jira, null where that is not known. */
  estimateIn: z.object({ hours: z.boolean(), field: z.string().nullable() }).nullable(),
});
export type WorkOrderPanelView = z.infer<typeof WorkOrderPanelViewSchema>;

export const workOrderCalls = {
  openWorkOrder: call('openWorkOrder', z.strictObject({ issueId: IssueIdSchema }), WorkOrderPanelViewSchema),
  draftWorkOrder: call('draftWorkOrder', z.strictObject({ issueId: IssueIdSchema, profile: WorkOrderProfileSchema }), WorkOrderPanelViewSchema),
} as const;
