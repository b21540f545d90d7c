import { z } from 'zod';

/** What stands in the header of a panel: the shapes of Forge's `status` and of what `dynamicProperties` answers. */
export const PanelStatusSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('badge'), value: z.object({ label: z.string().regex(/^-?\d+$/, 'is a number in a string') }) }),
  z.object({
    type: z.literal('lozenge'),
    value: z.object({
      label: z.string().min(1).max(255),
      type: z.enum(['default', 'inprogress', 'moved', 'new', 'removed', 'success']).default('default'),
    }),
  }),
]);
export type PanelStatus = z.infer<typeof PanelStatusSchema>;

/** The answer of a `dynamicProperties` function; without a `status` the panel keeps the one of the manifest, which is assumed. */
export const DynamicPropertiesSchema = z.object({ status: PanelStatusSchema.optional() });
