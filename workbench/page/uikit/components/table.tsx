import React from 'react';
import DynamicTable from '@atlaskit/dynamic-table';
import { z } from 'zod';
import type { NodeParts } from '../drawing';
import { drawing } from '../drawing';
import type { ForgeNode } from '../forge-doc';
import { findSlot } from '../forge-doc';
import { prop } from '../prop';

/** `Cell` carries the props an app gave the cell; its children are the cell's content. */
const HeadCellSchema = z.object({
  cellKey: z.string().exactOptional(),
  isSortable: z.boolean().exactOptional(),
  shouldTruncate: z.boolean().exactOptional(),
  width: z.number().exactOptional(),
  colSpan: z.number().exactOptional(),
});
const RowSchema = z.object({ rowKey: z.string().exactOptional(), isHighlighted: z.boolean().exactOptional() });
const BodyCellSchema = z.object({
  cellKey: z.union([z.string(), z.number()]).exactOptional(),
  colSpan: z.number().exactOptional(),
});

const childrenOfType = (node: ForgeNode | undefined, type: string) =>
  node?.children.filter((child) => child.type === type) ?? [];

const headOf = (node: ForgeNode, { propsOf, drawChildren }: NodeParts) => {
  const cells = childrenOfType(findSlot(node, 'head'), 'Cell');
  if (cells.length === 0) return {};
  const drawn = cells.map((cell, i) => {
    const { cellKey, ...props } = HeadCellSchema.parse(propsOf(cell));
    return { ...props, key: cellKey ?? String(i), content: drawChildren(cell) };
  });
  return { head: { cells: drawn } };
};

const rowsOf = (node: ForgeNode, { propsOf, drawChildren }: NodeParts) => {
  const rows = childrenOfType(findSlot(node, 'rows'), 'Row').map((row, i) => {
    const { rowKey, ...props } = RowSchema.parse(propsOf(row));
    const cells = childrenOfType(row, 'Cell').map((cell, j) => {
      const { cellKey, ...cellProps } = BodyCellSchema.parse(propsOf(cell));
      return { ...cellProps, key: cellKey ?? String(j), content: drawChildren(cell) };
    });
    return { ...props, key: rowKey ?? String(i), cells };
  });
  return { rows };
};

export const tableDrawings = [
  drawing(
    'DynamicTable',
    {
      caption: prop.content,
      label: prop.text,
      defaultPage: prop.number,
      defaultSortKey: prop.text,
      defaultSortOrder: prop.oneOf('ASC', 'DESC'),
      emptyView: prop.element,
      highlightedRowIndex: prop.number,
      isFixedSize: prop.flag,
      isLoading: prop.flag,
      loadingSpinnerSize: prop.oneOf('small', 'large'),
      onSetPage: prop.handler,
      page: prop.number,
      rowsPerPage: prop.number,
      sortKey: prop.text,
      sortOrder: prop.oneOf('ASC', 'DESC'),
      onSort: prop.handler,
      testId: prop.text,
    },
    ({ props, node, parts }) => <DynamicTable {...props} {...headOf(node, parts)} {...rowsOf(node, parts)} />,
  ),
  // Read by the table itself; drawn only if an app puts them elsewhere.
  drawing('Row', { rowKey: prop.text }, ({ children }) => <>{children}</>),
  drawing('Cell', { cellKey: prop.size }, ({ children }) => <>{children}</>),
];
