import * as z from 'zod';

/** A column that holds JSON as text, parsed into what `schema` describes. Text that is not JSON fails the parse. */
export const jsonText = <Value>(schema: z.ZodType<Value>) =>
  z.string().transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  }).pipe(schema);
