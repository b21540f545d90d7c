import * as z from 'zod';

/** The parts of a work order, in the order they are read. */
export const WorkOrderSectionSchema = z.enum([
  'objective',
  'background',
  'in_scope',
  'out_of_scope',
  'assumptions',
  'components',
  'acceptance',
  'implementation',
  'test_plan',
  'risks',
  'rollout',
  'questions',
]);
export type WorkOrderSection = z.infer<typeof WorkOrderSectionSchema>;
export const workOrderSections = WorkOrderSectionSchema.options;
