import * as z from 'zod';

/** Bounds of an estimate, in the unit of its field: hours for Jira's own. */
export const EstimateLimits = { LEAST: 0.01, MOST: 10_000, DECIMALS: 2 } as const;

/** An estimate as it is written, without its needless zeros and never with an exponent, which Jira does not read. */
export const estimateText = (value: number): string => value.toFixed(EstimateLimits.DECIMALS).replace(/\.?0+$/u, '');

/**
 * Hours as a duration that Jira reads the same on every site: hours and minutes, as its days and weeks differ from site to
 * site. Jira keeps whole minutes and refuses a fraction of one (`0.33h` would be 19.8 minutes), so the nearest is written.
 */
export function durationText(hours: number): string {
  const minutes = Math.max(1, Math.round(hours * 60));
  const parts = [minutes >= 60 ? `${Math.floor(minutes / 60)}h` : '', minutes % 60 > 0 ? `${minutes % 60}m` : ''];
  return parts.filter((part) => part !== '').join(' ');
}

/** Nobody estimates in finer parts. */
export const EstimateSchema = z
  .number()
  .min(EstimateLimits.LEAST)
  .max(EstimateLimits.MOST)
  .refine((value) => Number(estimateText(value)) === value, 'at most two decimals');
