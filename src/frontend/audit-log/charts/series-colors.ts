import { strings } from '../../shared/strings';
import type { Series } from './chart-data';

/**
 * Atlassian's palette (green, neutral, yellow and red 600): at least 3 to 1 against the light and the dark page. The charts take
 * colours, not the names of tokens.
 */
const colors = { green: '#22A06B', grey: '#8590A2', yellow: '#B38600', red: '#E34935' } as const;

/** The colour of each series is the one its outcome's lozenge has in the log. */
const colorOf: Readonly<Record<Series, string>> = {
  approved: colors.green,
  dismissed: colors.grey,
  voided: colors.yellow,
  applied: colors.green,
  failed: colors.red,
  undone: colors.yellow,
};

/** As `colorPalette` of UI Kit's charts takes it: by the name a series has in the legend. */
export const paletteOf = (series: readonly Series[]): { key: string; value: string }[] =>
  series.map((name) => ({ key: strings.audit.charts.series[name], value: colorOf[name] }));
