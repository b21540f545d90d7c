import { z } from 'zod';

/** One node of the tree that `@forge/react` sends with every commit, its props as `bridge/encode.ts` writes them. */
export interface ForgeNode {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

export const ForgeNodeSchema: z.ZodType<ForgeNode> = z.object({
  type: z.string(),
  key: z.string(),
  props: z.record(z.string(), z.unknown()),
  get children() {
    return z.array(ForgeNodeSchema);
  },
});

/** The payload of the bridge command `reconcile`. */
export const ReconcileSchema = z.object({ forgeDoc: ForgeNodeSchema });

/** A function or an element inside a prop, as it crossed the bridge. */
export const FunctionReferenceSchema = z.strictObject({ $function: z.string() });
export const NodeReferenceSchema = z.strictObject({ $node: ForgeNodeSchema });

/** All text below a node, in reading order. */
export const textOf = (node: ForgeNode): string => {
  if (node.type !== 'String') return node.children.map(textOf).join('');
  return typeof node.props.text === 'string' ? node.props.text : '';
};

/** Compound components (DynamicTable, InlineEdit, …) hand over their parts as children wrapped by name. */
export const findSlot = (node: ForgeNode, name: string): ForgeNode | undefined =>
  node.children.find((child) => child.type === 'ContentWrapper' && child.props.name === name);
