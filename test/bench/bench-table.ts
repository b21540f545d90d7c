import type { Figure } from './figure';

const rounded = (value: number | string): string => {
  if (typeof value === 'string' || Number.isInteger(value)) return String(value);
  return value >= 1_000 ? String(Math.round(value)) : value.toPrecision(3);
};

const beside = ({ value, atMost }: Figure): string => {
  if (atMost === undefined) return '';
  return `target at most ${atMost}: ${typeof value === 'number' && value <= atMost ? 'met' : 'MISSED'}`;
};

/** Figures for people: name, number, unit, and the target where there is one. */
export function benchTable(figures: readonly Figure[]): string {
  const widest = Math.max(...figures.map(({ key }) => key.length));
  const lines = figures.map((figure) => {
    const { key, value, unit } = figure;
    return `${key.padEnd(widest)}  ${rounded(value).padStart(9)} ${unit}  ${beside(figure)}`.trimEnd();
  });
  return lines.join('\n');
}
