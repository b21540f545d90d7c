/** Forge SQL takes and gives `YYYY-MM-DD HH:MM:SS.mmm` without a zone; the app means UTC on both sides. */
export const toSqlInstant = (instant: Date | string): string =>
  new Date(instant).toISOString().replace('T', ' ').replace('Z', '');

/** ISO 8601 in UTC from what Forge SQL gave. A DATETIME without a fraction is read as the full second. */
export const fromSqlInstant = (text: string): string => new Date(`${text.replace(' ', 'T')}Z`).toISOString();
