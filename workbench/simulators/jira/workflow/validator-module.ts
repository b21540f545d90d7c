import { z } from 'zod';

/** A `jira:workflowValidator` module of the app's manifest, as far as this site acts on it. */
export const WorkflowValidatorSchema = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  expression: z.string().optional(),
  function: z.string().optional(),
  errorMessage: z.union([z.string(), z.object({ expression: z.string() })]).optional(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
});
export type WorkflowValidator = z.infer<typeof WorkflowValidatorSchema>;
