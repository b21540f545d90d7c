import * as z from 'zod';
import { WorkOrderProfileSchema } from './profile';

/** A work order that was asked for and is written later; one version of the app may queue it and the next may read it. */
export const WorkOrderRequestSchema = z.object({
  v: z.literal(1),
  /** Becomes the id of the work order: the same request delivered twice is the same work order. */
  requestId: z.string().min(1).max(64),
  issueId: z.string().regex(/^\d{1,19}$/),
  profile: WorkOrderProfileSchema,
});
export type WorkOrderRequest = z.infer<typeof WorkOrderRequestSchema>;
