import { z } from 'zod';

const AttributesSchema = z.record(z.string(), z.unknown());

/** A node of the Atlassian Document Format, as far as drawing needs to know it. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?:
    readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
  readonly content?: readonly AdfNode[] | undefined;
}

export const AdfNodeSchema: z.ZodType<AdfNode> = z.object({
  type: z.string(),
  text: z.string().optional(),
  attrs: AttributesSchema.optional(),
  marks: z.array(z.object({ type: z.string(), attrs: AttributesSchema.optional() })).optional(),
  get content() {
    return z.array(AdfNodeSchema).optional();
  },
});

/** An attribute as text; empty when it is absent. */
export const attribute = (node: Pick<AdfNode, 'attrs'>, name: string): string => {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};
