/** One node of an Atlassian Document Format tree, as far as an untrusted value can be one. */
export type AdfNode = Readonly<Record<string, unknown>>;

export const isAdfNode = (value: unknown): value is AdfNode =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An attribute when it is a string, or a number or true/false written as one; else the empty string. */
export const attribute = (node: AdfNode, name: string): string => {
  const attrs = node['attrs'];
  if (!isAdfNode(attrs) || !Object.hasOwn(attrs, name)) return '';
  const value = attrs[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
};

export const nodeType = (node: AdfNode): string => (typeof node['type'] === 'string' ? node['type'] : '');

/** The children that may be visited; a `content` of any other shape has none. */
export const nodeContent = (node: AdfNode): readonly unknown[] =>
  Array.isArray(node['content']) ? node['content'] : [];
