import React, { isValidElement } from 'react';
import { toEventArgument } from './event-argument';
import type { ForgeNode } from './forge-doc';
import { FunctionReferenceSchema, NodeReferenceSchema } from './forge-doc';
import type { Handler } from './prop';
import type { SurfaceHost } from './surface-host';

const handlerFor =
  (host: SurfaceHost, functionId: string): Handler =>
  (...args) =>
    host.run(functionId, args.map(toEventArgument));

/** Turns the references of one prop value back into callable handlers and drawable elements. */
export const decodeValue = (
  value: unknown,
  host: SurfaceHost,
  Node: React.ComponentType<{ node: ForgeNode }>,
): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if ('$function' in value) return handlerFor(host, FunctionReferenceSchema.parse(value).$function);
  if ('$node' in value) {
    const { $node } = NodeReferenceSchema.parse(value);
    return <Node key={$node.key} node={$node} />;
  }
  const decode = (item: unknown) => decodeValue(item, host, Node);
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, decode(item)]));
  return value
    .map(decode)
    .map((item, i) => (isValidElement(item) ? <React.Fragment key={i}>{item}</React.Fragment> : item));
};

export const decodeProps = (node: ForgeNode, host: SurfaceHost, Node: React.ComponentType<{ node: ForgeNode }>) =>
  Object.fromEntries(Object.entries(node.props).map(([name, value]) => [name, decodeValue(value, host, Node)]));
