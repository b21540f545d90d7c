import type { ComponentType, ReactNode } from 'react';
import React, { useEffect, useMemo } from 'react';
import { z } from 'zod';
import type { ForgeNode } from './forge-doc';
import { NotDrawn } from './not-drawn';
import { useSurfaceHost } from './surface-host';

/**
 * What a drawing gets: its props parsed, its children drawn, and the raw node for those that read their children
 * themselves.
 */
export interface DrawProps<Props> {
  readonly props: Props;
  readonly children: ReactNode;
  readonly node: ForgeNode;
  readonly parts: NodeParts;
}

/** For compound components, whose cells and slots are nodes of their own. */
export interface NodeParts {
  /** Undefined when there are no children, which several Atlaskit components tell apart from empty. */
  drawChildren(node: ForgeNode | undefined): ReactNode;
  /** A node's props with handlers and elements ready for use. */
  propsOf(node: ForgeNode): Readonly<Record<string, unknown>>;
}

/** How one UI Kit component is drawn. */
export interface Drawing {
  readonly type: string;
  readonly Draw: ComponentType<DrawProps<Readonly<Record<string, unknown>>>>;
}

/** Says of a drawing that it only looks like the product's, and in which way. */
interface DrawingNotes {
  readonly approximated?: string;
}

const dropInvalid = (schema: z.ZodObject, props: Readonly<Record<string, unknown>>) => {
  const invalid = new Map(
    (schema.safeParse(props).error?.issues ?? []).map((issue) => [String(issue.path[0]), issue.message] as const),
  );
  const kept = Object.fromEntries(Object.entries(props).filter(([name]) => !invalid.has(name)));
  const unlisted = Object.keys(props).filter((name) => !Object.hasOwn(schema.shape, name));
  return {
    kept,
    complaints: [
      ...[...invalid].map(([name, why]) => `${name}: ${why}`),
      ...unlisted.map((name) => `${name}: not listed`),
    ],
  };
};

/**
 * Declares how a UI Kit component is drawn. Props are parsed with `shape`: one that is not in it, or not as it says,
 * is left out and noted; a required one that is missing turns the component into a visible box.
 */
export const drawing = <Shape extends z.ZodRawShape>(
  type: string,
  shape: Shape,
  Body: ComponentType<DrawProps<z.output<z.ZodObject<Shape>>>>,
  { approximated }: DrawingNotes = {},
): Drawing => {
  const schema = z.object(shape);

  const Draw: Drawing['Draw'] = ({ props, children, node, parts }) => {
    const host = useSurfaceHost();
    const { parsed, complaints } = useMemo(() => {
      const { kept, complaints } = dropInvalid(schema, props);
      return { parsed: schema.safeParse(kept), complaints };
    }, [props]);
    const complaint = complaints.join('; ');
    const missing = parsed.success ? '' : parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
    useEffect(() => {
      if (approximated) host.note('approximated', `${type}: ${approximated}`);
      if (complaint) host.note('prop', `<${type}> ${complaint}`);
      if (missing) host.note('fault', `<${type}> needs ${missing}`);
    }, [host, complaint, missing]);
    if (!parsed.success)
      return <NotDrawn what={`<${type}> needs ${missing}`} why={complaint || 'UI Kit requires it.'} />;
    return (
      <Body props={parsed.data} node={node} parts={parts}>
        {children}
      </Body>
    );
  };
  return { type, Draw };
};
