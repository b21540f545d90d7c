import * as z from 'zod';

/** The issue fields triage may suggest a value for. The assignee is not one of them and never will be. */
export const TriageFieldSchema = z.enum(['priority', 'components', 'labels', 'type']);
export type TriageField = z.infer<typeof TriageFieldSchema>;
export const triageFields = TriageFieldSchema.options;

/** One value of a field: Jira's id (for a label, the label itself) and the name a person reads. */
export const FieldValueSchema = z.object({ id: z.string().min(1).max(255), name: z.string().max(255) });
export type FieldValue = z.infer<typeof FieldValueSchema>;
