import type { BridgedFunction, FunctionTable } from './function-table';

/** A React element met inside a prop. It was never reconciled, so it crosses as the node it would have become. */
interface ElementLike {
  readonly type: unknown;
  readonly key: unknown;
  readonly props: Readonly<Record<string, unknown>>;
}

const isFunction = (value: unknown): value is BridgedFunction => typeof value === 'function';

const isElement = (value: object): value is ElementLike =>
  '$$typeof' in value &&
  typeof value.$$typeof === 'symbol' &&
  /react\.(transitional\.)?element/.test(value.$$typeof.toString());

const nodeType = (type: unknown): string => {
  if (typeof type === 'string') return type;
  return isFunction(type) ? `(function ${type.name || 'component'})` : '(fragment)';
};

/**
 * Turns what an app hands to the bridge into JSON, as the product does: a function becomes `{ $function: id }`, an
 * element in a prop becomes `{ $node: … }`, `undefined` and symbols disappear.
 * @throws TypeError naming the path, for a BigInt, a Blob or a cycle: none of them crosses Forge's bridge
 */
export const encode = (input: unknown, where: string, functions: FunctionTable): unknown => {
  const refuse = (what: string, path: string): never => {
    throw new TypeError(`${what} at ${path} cannot cross the Forge bridge. Send plain JSON values.`);
  };

  const encodeChildren = (children: unknown, path: string, above: readonly object[]): unknown[] => {
    if (children === null || children === undefined || typeof children === 'boolean') return [];
    if (Array.isArray(children)) return children.flatMap((child, i) => encodeChildren(child, `${path}[${i}]`, above));
    if (typeof children === 'object' && isElement(children)) return [encodeNode(children, path, above)];
    if (typeof children !== 'string' && typeof children !== 'number')
      return refuse('A child that is neither text nor element', path);
    return [{ type: 'String', key: `${path}:text`, props: { text: String(children) }, children: [] }];
  };

  const encodeNode = (element: ElementLike, path: string, above: readonly object[]) => {
    const { children, ...props } = element.props;
    return {
      type: nodeType(element.type),
      key: typeof element.key === 'string' ? element.key : path,
      props: encodeValue(props, path, above),
      children: encodeChildren(children, path, above),
    };
  };

  const encodeObject = (value: object, path: string, above: readonly object[]): unknown => {
    if (above.includes(value)) return refuse('A circular structure', path);
    if (value instanceof Blob) return refuse('A Blob', path);
    if (isElement(value)) return { $node: encodeNode(value, path, [...above, value]) };
    if ('toJSON' in value && isFunction(value.toJSON)) return encodeValue(value.toJSON(), path, above);
    const deeper = [...above, value];
    if (Array.isArray(value)) return value.map((item, i) => encodeValue(item, `${path}[${i}]`, deeper) ?? null);
    const entries = Object.entries(value).map(
      ([key, item]) => [key, encodeValue(item, `${path}.${key}`, deeper)] as const,
    );
    return Object.fromEntries(entries.filter(([, item]) => item !== undefined));
  };

  const encodeValue = (value: unknown, path: string, above: readonly object[]): unknown => {
    if (isFunction(value)) return { $function: functions.idOf(value) };
    if (typeof value === 'bigint') return refuse('A BigInt', path);
    if (typeof value === 'symbol') return undefined;
    return typeof value === 'object' && value !== null ? encodeObject(value, path, above) : value;
  };

  return encodeValue(input, where, []);
};
