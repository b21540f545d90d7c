import React from 'react';
import type { Slice } from './chart-data';
import { chartColor } from './chart-data';

const RADIUS = 80;
const THICKNESS = 34;
const CIRCUMFERENCE = 2 * Math.PI * RADIUS;

interface DonutPlotProps {
  readonly slices: readonly Slice[];
  readonly title: string;
  readonly height: number;
}

/** Each slice is a dash of one circle: its length is the slice's share, its offset the sum of those before it. */
export const DonutPlot = ({ slices, title, height }: DonutPlotProps) => {
  const total = slices.reduce((sum, { value }) => sum + value, 0);
  const before = slices.map((_, i) => slices.slice(0, i).reduce((sum, { value }) => sum + value, 0));
  return (
    <svg className="chart-plot" viewBox="-120 -100 240 200" style={{ maxHeight: height }} role="img" aria-label={title}>
      {slices.map(({ label, value }, i) => (
        <circle
          key={label}
          r={RADIUS}
          fill="none"
          stroke={chartColor(i)}
          strokeWidth={THICKNESS}
          strokeDasharray={`${(value / (total || 1)) * CIRCUMFERENCE} ${CIRCUMFERENCE}`}
          transform={`rotate(${((before[i] ?? 0) / (total || 1)) * 360 - 90})`}
        />
      ))}
      <text className="chart-total" textAnchor="middle" y={9}>
        {total}
      </text>
    </svg>
  );
};
