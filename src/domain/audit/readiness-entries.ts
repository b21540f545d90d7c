import * as z from 'zod';
import { ReadinessStatusSchema, ScoreSchema, StatePartSchema } from '../readiness/report-words';
import { WorkOrderProfileSchema } from '../work-order/profile';

const count = z.number().int().nonnegative();
/** The state of the issue it is about, and what it scored. */
const readiness = { state: z.string().regex(/^[0-9a-f]{64}$/), score: ScoreSchema };

/** What is recorded of reports, sign-offs and work orders. */
export const readinessEntries = [
  z.object({
    action: z.literal('readiness.checked'),
    payload: z.object({
      ...readiness,
      status: ReadinessStatusSchema,
      /** How many findings code made, and how many a model. */
      byRules: count,
      byModel: count,
      modelAsked: z.string().nullable(),
      promptVersion: z.string().nullable(),
      settingsVersion: z.number().int(),
      inputTokens: count.nullable(),
      outputTokens: count.nullable(),
    }),
  }),
  /** A person confirmed that the issue is ready, or said so against the report. */
  z.object({
    action: z.literal('readiness.signed_off'),
    payload: z.object({
      ...readiness,
      status: ReadinessStatusSchema,
      override: z.boolean(),
      /** How many open issues it waited for that the person saw, and confirmed it all the same. */
      openBlockers: count,
      settingsVersion: z.number().int(),
    }),
  }),
  z.object({ action: z.literal('readiness.withdrawn'), payload: z.object({ signOff: z.string() }) }),
  /** The sign-off with that event id ended, because these parts of the issue were edited. */
  z.object({
    action: z.literal('readiness.expired'),
    payload: z.object({ signOff: z.string(), parts: z.array(StatePartSchema), scoreBefore: ScoreSchema, scoreNow: ScoreSchema }),
  }),
  z.object({
    action: z.literal('workorder.drafted'),
    payload: z.object({
      workOrderId: z.string(),
      profile: WorkOrderProfileSchema,
      answeredBy: z.enum(['model', 'rules']),
      modelAsked: z.string().nullable(),
      promptVersion: z.string().nullable(),
      settingsVersion: z.number().int(),
      inputTokens: count.nullable(),
      outputTokens: count.nullable(),
      statements: count,
      /** Statements thrown away because they claimed words the issue does not have. */
      dropped: count,
    }),
  }),
] as const;
