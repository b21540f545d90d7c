import * as z from 'zod';

/** How likely people are to ask back, by how an issue reads. */
export const OutlookBandSchema = z.enum(['unlikely', 'usual', 'likely']);
export type OutlookBand = z.infer<typeof OutlookBandSchema>;

/**
 * What the outlook rests on. The first four speak for being asked back, the others against it: `first_person` (somebody
 * tells what happened to them), `passed_on` (for customers, from a forum), `addressed` (speaks to its reader), `vague`;
 * `expected` (says what should happen), `outcome` (says what comes of it), `names_change` (the title names the change).
 */
export const OutlookSignSchema = z.enum(['first_person', 'passed_on', 'addressed', 'vague', 'expected', 'outcome', 'names_change']);
export type OutlookSign = z.infer<typeof OutlookSignSchema>;
