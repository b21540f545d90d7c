/** One node of the tree that @forge/react sends to its host on every commit. */
export interface ForgeNode {
  readonly type: string;
  readonly key: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly ForgeNode[];
}

export const isForgeNode = (value: unknown): value is ForgeNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'props' in value && 'children' in value;

/** The node and everything below it, parents first. */
export const nodesOf = (node: ForgeNode): readonly ForgeNode[] => [node, ...node.children.flatMap(nodesOf)];

/** Props whose words a person reads although they are not children. */
const SPOKEN_PROPS = ['title', 'header', 'description', 'label', 'ariaLabel', 'text', 'placeholder'];

/** Everything a person could read in a node, one piece a line. */
export function wordsOf(node: ForgeNode): string {
  if (node.type === 'String') return String(node.props['text']);
  const spoken = SPOKEN_PROPS.flatMap((name) => {
    const value = node.props[name];
    return typeof value === 'string' ? [value] : [];
  });
  const options = optionsOf(node).map(({ label }) => label);
  const inline = node.children.length > 0 && node.children.every((child) => child.type === 'String');
  const below = inline ? [node.children.map(wordsOf).join('')] : node.children.map(wordsOf);
  return [...spoken, ...options, ...below].filter((piece) => piece !== '').join('\n');
}

interface TreeOption {
  readonly label: string;
  readonly value: string;
}

const isOption = (value: unknown): value is TreeOption =>
  typeof value === 'object' && value !== null && 'label' in value && 'value' in value;

/** The options of a RadioGroup or Select. */
export function optionsOf({ props }: ForgeNode): readonly TreeOption[] {
  const options: unknown = props['options'];
  return Array.isArray(options) ? options.filter(isOption) : [];
}

const wrappers = ['Root', 'String', 'ContentWrapper', 'Row', 'Cell'];

/** Types that @forge/react does not export: a function component that was not rendered, or an HTML element. */
export const unknownTypes = (root: ForgeNode, exported: readonly string[]): readonly string[] =>
  nodesOf(root)
    .map((node) => node.type)
    .filter((type) => !wrappers.includes(type) && !exported.includes(type));

/** "Type.prop" of every prop that holds a React element: those are not rendered and may not survive the way to Jira. */
export const elementsInProps = (root: ForgeNode): readonly string[] =>
  nodesOf(root).flatMap((node) =>
    Object.entries(node.props)
      .filter(([, value]) => typeof value === 'object' && value !== null && '$$typeof' in value)
      .map(([name]) => `${node.type}.${name}`),
  );
