import * as z from 'zod';
import { isWellFormed } from '../issue/well-formed';
import { issueKind } from '../triage/issue-kind';
import { WorkOrderProfileSchema } from '../work-order/profile';
import { CriterionIdSchema, DefinitionLimits, DefinitionSchema, JudgedCriterionSchema, SeveritySchema, type Definition } from './criterion';
import { defaultDefinitions } from './default-definitions';
import { definitionBytes } from './definition-bytes';
import { EstimateFieldSchema } from './estimate-field';

const PointsSchema = z.number().int().min(0).max(100);
/** Half a character has no fingerprint. */
const UnsetPrioritySchema = z.string().max(255).refine(isWellFormed, 'holds half a character');
const TypeIdSchema = z.string().regex(/^\d{1,19}$/);

/** Points that one finding of each severity takes off 100. */
export const WeightsSchema = z.strictObject({ critical: PointsSchema, warning: PointsSchema, info: PointsSchema });
export type Weights = z.infer<typeof WeightsSchema>;

export const ReadinessSettingsSchema = z.strictObject({
  /** Definitions by issue type id; a type without one has the default of its kind. */
  definitions: z
    .record(TypeIdSchema, DefinitionSchema)
    .refine((byType) => Object.keys(byType).length <= DefinitionLimits.MAX_TYPES, `at most ${DefinitionLimits.MAX_TYPES} issue types`)
    .refine((byType) => definitionBytes(byType) <= DefinitionLimits.MAX_BYTES, `the definitions of all types together take at most ${DefinitionLimits.MAX_BYTES} bytes`),
  weights: WeightsSchema,
  /** From this score on, and without a critical finding, an issue is ready. */
  threshold: PointsSchema,
  /** Measure open issues in the background, edited or not, and write score, status and sign-off to Jira, where JQL finds them. */
  publish: z.boolean(),
  /** Null where the project does not estimate. */
  estimateField: EstimateFieldSchema.nullable(),
  /** The priority that an issue has when nobody chose one; null where nobody can tell. */
  unsetPriority: UnsetPrioritySchema.nullable(),
  /** How work orders are written. */
  profile: WorkOrderProfileSchema,
});
export type ReadinessSettings = z.infer<typeof ReadinessSettingsSchema>;

/** What an admin starts from. 25, 12 and 4 points are the published formula of the market. */
export const defaultReadiness: ReadinessSettings = {
  definitions: {},
  weights: { critical: 25, warning: 12, info: 4 },
  threshold: 70,
  publish: false,
  estimateField: null,
  unsetPriority: null,
  profile: 'default',
};

/** What ready means for an issue of this type. */
export const definitionFor = (settings: ReadinessSettings, type: { readonly id: string; readonly name: string }): Definition =>
  settings.definitions[type.id] ?? defaultDefinitions[issueKind(type.name)];

/** Rules this version does not know and criteria it cannot read are dropped one by one. */
const StoredDefinitionSchema = z.object({
  rules: z.record(z.string(), z.unknown()).transform((rules): Definition['rules'] =>
    Object.fromEntries(
      Object.entries(rules).flatMap(([id, severity]) => {
        const rule = z.tuple([CriterionIdSchema, SeveritySchema]).safeParse([id, severity]);
        return rule.success ? [rule.data] : [];
      }),
    ),
  ),
  judged: z.array(z.unknown()).catch([]).transform((list) => list.flatMap((stored) => JudgedCriterionSchema.safeParse(stored).data ?? [])),
});

/** As it may lie in the store, written by another version: each part by itself, so that one unknown rule loses no other setting. */
export const StoredReadinessSchema = z.object({
  definitions: z.record(z.string(), z.unknown()).catch({}).transform((byType) =>
    Object.fromEntries(
      Object.entries(byType).flatMap(([id, stored]) => {
        const parsed = StoredDefinitionSchema.safeParse(stored);
        return parsed.success ? [[id, parsed.data]] : [];
      }),
    ),
  ),
  weights: WeightsSchema.catch(defaultReadiness.weights),
  threshold: PointsSchema.catch(defaultReadiness.threshold),
  publish: z.boolean().catch(false),
  estimateField: EstimateFieldSchema.nullable().catch(null),
  unsetPriority: UnsetPrioritySchema.nullable().catch(null),
  profile: WorkOrderProfileSchema.catch('default'),
});
