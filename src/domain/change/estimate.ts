import * as z from 'zod';

/** Bounds of an estimate, in the unit of its field: hours for Jira's own. */
export const EstimateLimits = { LEAST: 0.01, MOST: 10_000, DECIMALS: 2 } as const;

/** An estimate as it is written, without its needless zeros and never with an exponent, which Jira does not read. */
export const estimateText = (value: number): string => value.toFixed(EstimateLimits.DECIMALS).replace(/\.?0+$/u, '');

/** Nobody estimates in finer parts. */
export const EstimateSchema = z
  .number()
  .min(EstimateLimits.LEAST)
  .max(EstimateLimits.MOST)
  .refine((value) => Number(estimateText(value)) === value, 'at most two decimals');
