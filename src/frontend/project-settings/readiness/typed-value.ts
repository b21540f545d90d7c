import * as z from 'zod';

const TypedSchema = z.object({ target: z.object({ value: z.union([z.string(), z.number()]) }) });

/** What stands in a field after an event; a field for numbers may hand over either. */
export const typedValue = (event: unknown): string => String(TypedSchema.parse(event).target.value);
