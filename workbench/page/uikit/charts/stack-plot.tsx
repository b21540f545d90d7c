import React from 'react';
import type { Bars } from './chart-data';
import { axisSteps } from './chart-data';

/** Drawing units; the plot scales to the width it is given. */
const PLOT = { width: 960, left: 40, right: 8, top: 8, bottom: 24, widestBar: 48 } as const;
/** As many labels as fit beside one another. */
const MOST_LABELS = 15;

/** One bar for each place on the x-axis, its colours one above the other in the order of the legend. */
export const StackPlot = ({
  groups,
  rows,
  colors,
  title,
  height,
}: Bars & { readonly colors: readonly string[]; readonly title: string; readonly height: number }) => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const steps = axisSteps(Math.max(0, ...rows.map(({ values }) => sum(values))));
  const max = steps.at(-1) ?? 1;
  const plotHeight = height - PLOT.top - PLOT.bottom;
  const yOf = (value: number) => PLOT.top + plotHeight * (1 - value / max);
  const band = (PLOT.width - PLOT.left - PLOT.right) / Math.max(1, rows.length);
  const bar = Math.min(PLOT.widestBar, band * 0.7);
  const labelEvery = Math.ceil(rows.length / MOST_LABELS);

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
        return (
          <g key={label}>
            {values.map((value, j) => (
              <rect
                key={groups[j]}
                x={middle - bar / 2}
                y={yOf(sum(values.slice(0, j + 1)))}
                width={bar}
                height={(plotHeight * value) / max}
                fill={colors[j]}
              />
            ))}
            {i % labelEvery === 0 ? (
              <text className="chart-text" x={middle} y={height - 6} textAnchor="middle">
                {label}
              </text>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
};
