type Accessor = string | number;
type Row = Readonly<Record<string, unknown>> | readonly unknown[];

const read = (row: Row, accessor: Accessor): unknown => new Map(Object.entries(row)).get(String(accessor));
const unique = (values: readonly string[]) => [...new Set(values)];

export interface Bars {
  /** One name per colour; a chart without colours has the single group "Value". */
  readonly groups: readonly string[];
  /** One row per place on the x-axis, its values in the order of `groups`. */
  readonly rows: readonly { readonly label: string; readonly values: readonly number[] }[];
}

interface BarInput {
  readonly data: readonly Row[];
  readonly xAccessor: Accessor;
  readonly yAccessor: Accessor;
  readonly colorAccessor?: Accessor;
}

/** Sums a chart's data by place on the x-axis and colour. Values that are not numbers count as zero. */
export const groupBars = ({ data, xAccessor, yAccessor, colorAccessor }: BarInput): Bars => {
  const groupOf = (row: Row) => (colorAccessor === undefined ? 'Value' : String(read(row, colorAccessor)));
  const labelOf = (row: Row) => String(read(row, xAccessor));
  const groups = unique(data.map(groupOf));
  const sum = (label: string, group: string) =>
    data
      .filter((row) => labelOf(row) === label && groupOf(row) === group)
      .reduce((total, row) => total + (Number(read(row, yAccessor)) || 0), 0);
  const rows = unique(data.map(labelOf)).map((label) => ({ label, values: groups.map((group) => sum(label, group)) }));
  return { groups, rows };
};

export interface Slice {
  readonly label: string;
  readonly value: number;
}

interface SliceInput {
  readonly data: readonly Row[];
  readonly labelAccessor: Accessor;
  readonly valueAccessor: Accessor;
}

export const listSlices = ({ data, labelAccessor, valueAccessor }: SliceInput): readonly Slice[] =>
  data.map((row) => ({ label: String(read(row, labelAccessor)), value: Number(read(row, valueAccessor)) || 0 }));

/** Atlaskit's eight categorical chart colours, in order, starting over after the eighth. */
export const chartColor = (index: number): string => `var(--ds-chart-categorical-${(index % 8) + 1})`;

/** Round steps for an axis from zero to at least `max`, at most six of them. */
export const axisSteps = (max: number): readonly number[] => {
  if (max <= 0) return [0, 1];
  const power = 10 ** Math.floor(Math.log10(max / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * power).find((size) => max / size <= 5) ?? power * 10;
  return Array.from({ length: Math.ceil(max / step) + 1 }, (_, i) => Number((i * step).toFixed(6)));
};
