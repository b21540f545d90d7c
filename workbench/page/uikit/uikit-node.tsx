import type { ReactNode } from 'react';
import React, { useEffect, useMemo } from 'react';
import { findDrawing } from './component-map';
import { decodeProps } from './decode-props';
import type { ForgeNode } from './forge-doc';
import { textOf } from './forge-doc';
import { NodeGuard } from './node-guard';
import { NotDrawn } from './not-drawn';
import { useSurfaceHost } from './surface-host';

const whyUnknown = (type: string): string => {
  if (type.startsWith('(function')) return 'A function component inside a prop is never rendered by UI Kit.';
  if (/^[a-z]/.test(type)) return 'HTML elements do not exist in UI Kit; the product rejects them.';
  return 'No drawing is registered for it in uikit/component-map.ts.';
};

const Unknown = ({ type }: { readonly type: string }) => {
  const host = useSurfaceHost();
  useEffect(() => host.note('unknown', `<${type}>`), [host, type]);
  return <NotDrawn what={`unknown component <${type}>`} why={whyUnknown(type)} />;
};

const drawChildren = (node: ForgeNode | undefined): ReactNode =>
  node?.children.length ? node.children.map((child) => <UiKitNode key={child.key} node={child} />) : undefined;

/** Draws one node of an app's tree and everything below it. */
export const UiKitNode = ({ node }: { readonly node: ForgeNode }) => {
  const host = useSurfaceHost();
  const props = useMemo(() => decodeProps(node, host, UiKitNode), [node, host]);
  const parts = useMemo(
    () => ({ drawChildren, propsOf: (part: ForgeNode) => decodeProps(part, host, UiKitNode) }),
    [host],
  );
  if (node.type === 'String') return <>{textOf(node)}</>;
  const found = findDrawing(node.type);
  if (!found) return <Unknown type={node.type} />;
  return (
    <NodeGuard node={node} onFault={(what) => host.note('fault', what)}>
      <found.Draw node={node} props={props} parts={parts}>
        {drawChildren(node)}
      </found.Draw>
    </NodeGuard>
  );
};
