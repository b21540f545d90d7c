import { z } from 'zod';

/** A value as it is kept. Times are epoch milliseconds. */
export const StoredRowSchema = z.object({
  value: z.unknown(),
  createdAt: z.number(),
  updatedAt: z.number(),
  expiresAt: z.number().optional(),
});
export type StoredRow = z.infer<typeof StoredRowSchema>;

/** Keys live apart by kind: plain values, secrets, and one space for each custom entity. */
export const SpaceSchema = z.union([z.enum(['plain', 'secret']), z.templateLiteral(['entity:', z.string()])]);
export type Space = z.infer<typeof SpaceSchema>;

const AttributeTypeSchema = z.enum(['string', 'integer', 'float', 'boolean', 'any']);
export type AttributeType = z.infer<typeof AttributeTypeSchema>;

/** One entry of `app.storage.entities` in the manifest. A bare string as index is an index over that attribute. */
export const EntityDeclarationSchema = z.object({
  name: z.string().min(3).max(60),
  attributes: z.record(z.string(), z.object({ type: AttributeTypeSchema })),
  indexes: z
    .array(
      z.union([
        z.string(),
        z.object({
          name: z.string(),
          range: z.tuple([z.string()]).optional(),
          partition: z.array(z.string()).optional(),
        }),
      ]),
    )
    .max(7)
    .default([]),
});
export type EntityDeclaration = z.infer<typeof EntityDeclarationSchema>;

/** What the simulator writes to `.workbench/` for one installation: the newest version of each row. */
export const KvsDumpSchema = z.array(z.object({ space: SpaceSchema, key: z.string(), row: StoredRowSchema }));
export type KvsDump = z.infer<typeof KvsDumpSchema>;
