const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** An ISO instant as a day, e.g. `5 Jan 2026`. */
export const dayOf = (instant: string): string => day.format(new Date(instant));

/** An ISO instant as day and time of the viewer's zone. */
export const momentOf = (instant: string): string => moment.format(new Date(instant));
