import * as z from 'zod';

/** Field that holds an estimate: Jira's own time estimate, read and written in hours, or a number field of the site. */
export const EstimateFieldSchema = z.string().regex(/^(?:timeoriginalestimate|customfield_\d{1,10})$/);
