import { z } from 'zod';

/** The part of JSON Schema that tools use for their parameters. Anything else is passed over. */
export interface JsonSchema {
  readonly type?: string | undefined;
  readonly description?: string | undefined;
  readonly properties?: Readonly<Record<string, JsonSchema>> | undefined;
  readonly items?: JsonSchema | undefined;
  readonly enum?: readonly unknown[] | undefined;
  readonly maxItems?: number | undefined;
  readonly minimum?: number | undefined;
}

export const JsonSchemaSchema: z.ZodType<JsonSchema> = z.lazy(() =>
  z.object({
    type: z.string().optional(),
    description: z.string().optional(),
    properties: z.record(z.string(), JsonSchemaSchema).optional(),
    items: JsonSchemaSchema.optional(),
    enum: z.array(z.unknown()).optional(),
    maxItems: z.number().optional(),
    minimum: z.number().optional(),
  }),
);

/** The closed list of texts a schema allows; undefined when it allows any. */
export function allowedTexts({ enum: allowed }: JsonSchema): string[] | undefined {
  return allowed?.filter((value) => typeof value === 'string');
}
