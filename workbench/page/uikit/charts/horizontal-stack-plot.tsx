import React from 'react';
import type { Bars } from './chart-data';
import { axisSteps, chartColor } from './chart-data';

/** Drawing units; the plot scales to the width it is given. */
const PLOT = { width: 640, left: 88, right: 24, top: 8, bottom: 24, widestBar: 48 } as const;

/** One bar for each place, lying, its colours one after the other in the order of the legend. */
export const HorizontalStackPlot = ({
  groups,
  rows,
  title,
  height,
}: Bars & { readonly title: string; readonly height: number }) => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const steps = axisSteps(Math.max(0, ...rows.map(({ values }) => sum(values))));
  const max = steps.at(-1) ?? 1;
  const plotWidth = PLOT.width - PLOT.left - PLOT.right;
  const xOf = (value: number) => PLOT.left + (plotWidth * value) / max;
  const band = (height - PLOT.top - PLOT.bottom) / Math.max(1, rows.length);
  const bar = Math.min(PLOT.widestBar, band * 0.7);

  return (
    <svg className="chart-plot" viewBox={`0 0 ${PLOT.width} ${height}`} role="img" aria-label={title}>
      {steps.map((step) => (
        <g key={step}>
          <line className="chart-line" x1={xOf(step)} x2={xOf(step)} y1={PLOT.top} y2={height - PLOT.bottom} />
          <text className="chart-text" x={xOf(step)} y={height - 6} textAnchor="middle">
            {step}
          </text>
        </g>
      ))}
      {rows.map(({ label, values }, i) => {
        const middle = PLOT.top + band * (i + 0.5);
        return (
          <g key={label}>
            {values.map((value, j) => (
              <rect
                key={groups[j]}
                x={xOf(sum(values.slice(0, j)))}
                y={middle - bar / 2}
                width={(plotWidth * value) / max}
                height={bar}
                fill={chartColor(j)}
              />
            ))}
            <text className="chart-text" x={PLOT.left - 8} y={middle + 4} textAnchor="end">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
