import { z } from 'zod';

const MetadataFieldSchema = z.enum(['CREATED_AT', 'UPDATED_AT', 'EXPIRE_TIME']);
const TtlSchema = z.object({ value: z.unknown().optional(), unit: z.enum(['SECONDS', 'MINUTES', 'HOURS', 'DAYS']) });
const ReadOptionsSchema = z.object({ metadataFields: z.array(MetadataFieldSchema).optional() });
const TtlOptionsSchema = z.strictObject({ ttl: TtlSchema.optional() });

export type MetadataField = z.infer<typeof MetadataFieldSchema>;
export type Ttl = z.infer<typeof TtlSchema>;

/** The key is parsed apart, because Forge has a code of its own for each way a key can be wrong. */
const keyed = { key: z.unknown().optional(), entityName: z.string().optional() };

export const GetRequestSchema = z.object({ ...keyed, options: ReadOptionsSchema.optional() });
export const DeleteRequestSchema = z.object(keyed);
export const SetRequestSchema = z.object({
  ...keyed,
  value: z.unknown().optional(),
  options: z
    .object({
      ttl: TtlSchema.optional(),
      keyPolicy: z.enum(['OVERRIDE', 'FAIL_IF_EXISTS']).optional(),
      returnValue: z.enum(['PREVIOUS', 'LATEST']).optional(),
      returnMetadataFields: z.array(MetadataFieldSchema).optional(),
    })
    .optional(),
});

export const ConditionSchema = z.object({
  condition: z.enum([
    'BEGINS_WITH',
    'BETWEEN',
    'EQUAL_TO',
    'NOT_EQUAL_TO',
    'GREATER_THAN',
    'GREATER_THAN_EQUAL_TO',
    'LESS_THAN',
    'LESS_THAN_EQUAL_TO',
    'CONTAINS',
    'NOT_CONTAINS',
    'EXISTS',
    'NOT_EXISTS',
  ]),
  values: z.array(z.union([z.string(), z.number(), z.boolean()])).min(1),
});
export type Condition = z.infer<typeof ConditionSchema>;

const FilterSchema = ConditionSchema.extend({ property: z.string() });
export const FiltersSchema = z.object({ and: z.array(FilterSchema).optional(), or: z.array(FilterSchema).optional() });
export type Filters = z.infer<typeof FiltersSchema>;

export const QueryRequestSchema = z.object({
  limit: z.number().optional(),
  after: z.string().optional(),
  where: z.array(z.object({ property: z.string(), condition: z.string(), values: z.array(z.unknown()) })).optional(),
  options: ReadOptionsSchema.optional(),
});

export const EntityQueryRequestSchema = z.object({
  entityName: z.string(),
  indexName: z.string(),
  partition: z.array(z.unknown()).optional(),
  range: ConditionSchema.optional(),
  filters: FiltersSchema.optional(),
  sort: z.enum(['ASC', 'DESC']).optional(),
  cursor: z.string().optional(),
  limit: z.number().optional(),
  options: ReadOptionsSchema.optional(),
});

/** Batches and transactions know no key policy: the strict options refuse one instead of dropping it in silence. */
const BatchSetItemSchema = z.object({ ...keyed, value: z.unknown().optional(), options: TtlOptionsSchema.optional() });
export const BatchGetRequestSchema = z.array(GetRequestSchema);
export const BatchSetRequestSchema = z.array(BatchSetItemSchema);
export const BatchDeleteRequestSchema = z.array(DeleteRequestSchema);

const conditional = { conditions: FiltersSchema.optional() };
export const TransactionRequestSchema = z.object({
  set: z.array(BatchSetItemSchema.extend(conditional)).optional(),
  delete: z.array(DeleteRequestSchema.extend(conditional)).optional(),
  check: z.array(DeleteRequestSchema.extend({ conditions: FiltersSchema })).optional(),
});
