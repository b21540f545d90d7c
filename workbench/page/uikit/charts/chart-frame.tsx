import type { ReactNode } from 'react';
import React from 'react';
import Heading from '@atlaskit/heading';
import { Inline, Stack, Text } from '@atlaskit/primitives';
import { chartColor } from './chart-data';

interface ChartFrameProps {
  readonly title?: string;
  readonly subtitle?: string;
  readonly width?: number;
  readonly showBorder?: boolean;
  readonly legend: readonly string[];
  /** In the order of the legend; left out, the product's own. */
  readonly colors?: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
  readonly children: ReactNode;
}

/** Title, plot, legend, and the same numbers as a table for screen readers. */
export const ChartFrame = ({
  title,
  subtitle,
  width,
  showBorder = true,
  legend,
  colors,
  columns,
  rows,
  children,
}: ChartFrameProps) => (
  <figure className={showBorder ? 'chart chart-bordered' : 'chart'} style={{ width: width ?? 'auto' }}>
    <Stack space="space.150">
      {title === undefined ? null : (
        <Heading size="small" as="h3">
          {title}
        </Heading>
      )}
      {subtitle === undefined ? null : (
        <Text size="small" color="color.text.subtle">
          {subtitle}
        </Text>
      )}
      {children}
      {legend.length < 2 ? null : (
        <Inline space="space.200" rowSpace="space.050" shouldWrap>
          {legend.map((name, i) => (
            <Inline key={name} space="space.075" alignBlock="center">
              <span aria-hidden className="chart-key" style={{ background: colors?.[i] ?? chartColor(i) }} />
              <Text size="small">{name}</Text>
            </Inline>
          ))}
        </Inline>
      )}
    </Stack>
    {/* A table cannot be made smaller than its rows, so what hides it stands around it. */}
    <div className="visually-hidden">
      <table>
        <caption>{title ?? 'Chart data'}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, values }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {values.map((value, i) => (
                <td key={columns[i + 1]}>{value}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  </figure>
);
