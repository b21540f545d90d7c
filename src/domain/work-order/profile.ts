import * as z from 'zod';

/** For whom a work order is written. `agent` ends in a prompt that a coding agent can be given. */
export const WorkOrderProfileSchema = z.enum(['default', 'strict', 'qa', 'regulated', 'agent']);
export type WorkOrderProfile = z.infer<typeof WorkOrderProfileSchema>;
