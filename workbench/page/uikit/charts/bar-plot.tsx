import React from 'react';
import type { Bars } from './chart-data';
import { axisSteps, chartColor } from './chart-data';

/** Drawing units; the plot scales to the width it is given. */
const PLOT = { width: 640, left: 40, right: 8, top: 8, bottom: 24, widestBar: 48 } as const;

export const BarPlot = ({
  groups,
  rows,
  title,
  height,
}: Bars & { readonly title: string; readonly height: number }) => {
  const steps = axisSteps(Math.max(0, ...rows.flatMap(({ values }) => values)));
  const max = steps.at(-1) ?? 1;
  const plotWidth = PLOT.width - PLOT.left - PLOT.right;
  const plotHeight = height - PLOT.top - PLOT.bottom;
  const yOf = (value: number) => PLOT.top + plotHeight * (1 - value / max);
  const band = plotWidth / Math.max(1, rows.length);
  const bar = Math.min(PLOT.widestBar, (band * 0.7) / Math.max(1, groups.length));

  return (
    <svg className="chart-plot" viewBox={`0 0 ${PLOT.width} ${height}`} role="img" aria-label={title}>
      {steps.map((step) => (
        <g key={step}>
          <line className="chart-line" x1={PLOT.left} x2={PLOT.width - PLOT.right} y1={yOf(step)} y2={yOf(step)} />
          <text className="chart-text" x={PLOT.left - 8} y={yOf(step) + 4} textAnchor="end">
            {step}
          </text>
        </g>
      ))}
      {rows.map(({ label, values }, i) => {
        const middle = PLOT.left + band * (i + 0.5);
        const start = middle - (bar * groups.length) / 2;
        return (
          <g key={label}>
            {values.map((value, j) => (
              <rect
                key={groups[j]}
                x={start + bar * j}
                y={yOf(value)}
                width={Math.max(1, bar - 2)}
                height={PLOT.top + plotHeight - yOf(value)}
                rx={2}
                fill={chartColor(j)}
              />
            ))}
            <text className="chart-text" x={middle} y={height - 6} textAnchor="middle">
              {label}
            </text>
          </g>
        );
      })}
    </svg>
  );
};
