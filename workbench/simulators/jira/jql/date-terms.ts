import { JiraProblem } from '../jira-problem';
import { compareWith, unsupportedOperator } from './value-terms';
import type { IssueRecord } from '../entities';
import type { Term } from './syntax';

const UNIT_MS: Readonly<Record<string, number>> = {
  w: 7 * 24 * 3_600_000,
  d: 24 * 3_600_000,
  h: 3_600_000,
  m: 60_000,
};

const PERIOD = /^([+-]?)(\d{1,6})([wdhm])$/;
const DATE = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?: (\d{1,2}):(\d{2}))?$/;

/** Absolute dates are read in UTC, the time zone of every user of this site. */
export function parseJqlDate(value: string, now: number): number | undefined {
  const period = PERIOD.exec(value);
  if (period) {
    const [, sign, amount, unit] = period;
    return now + (sign === '-' ? -1 : 1) * Number(amount) * (UNIT_MS[unit ?? ''] ?? 0);
  }
  const date = DATE.exec(value);
  if (!date) return undefined;
  const [, year, month, day, hour, minute] = date;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour ?? 0), Number(minute ?? 0));
}

const readers: Readonly<Record<string, (issue: IssueRecord) => number>> = {
  created: (issue) => issue.created,
  createddate: (issue) => issue.created,
  updated: (issue) => issue.updated,
  updateddate: (issue) => issue.updated,
};

export const isDateField = (field: string): boolean => Object.hasOwn(readers, field);

const invalidDate = (field: string, value: string) =>
  new JiraProblem(400, [
    `Date value '${value}' for field '${field}' is invalid. Valid formats include: 'yyyy/MM/dd HH:mm', ` +
      `'yyyy-MM-dd HH:mm', 'yyyy/MM/dd', 'yyyy-MM-dd', or a period format e.g. '-5d', '4w 2d'.`,
  ]);

/** @throws JiraProblem (400) for a date or an operator that Jira does not take */
export function compileDateTerm(term: Term, now: number): (issue: IssueRecord) => boolean {
  const { field, operator } = term;
  const read = readers[field];
  if (!read || operator === '~' || operator === '!~') throw unsupportedOperator(field, operator);
  if (operator === 'is') return () => false;
  if (operator === 'is not') return () => true;
  const bounds = term.values.map((value) => {
    const bound = parseJqlDate(value, now);
    if (bound === undefined) throw invalidDate(field, value);
    return bound;
  });
  if (operator === 'in') return (issue) => bounds.includes(read(issue));
  if (operator === 'not in') return (issue) => !bounds.includes(read(issue));
  const holds = compareWith(operator);
  const [bound = 0] = bounds;
  return (issue) => holds(read(issue), bound);
}
