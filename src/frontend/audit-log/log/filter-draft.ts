import { everything, type AuditFilter } from '../../../contract/calls/audit-log';
import type { AuditAction } from '../../shared/view-types';
import { addDays, dayAt, startOfDay } from './day-bounds';

export const rangePresets = ['all', 'today', 'week', 'month', 'quarter', 'custom'] as const;
export type RangePreset = (typeof rangePresets)[number];
export type FilterOutcome = NonNullable<AuditFilter['outcome']>;

/** The filter as it stands in the form. Days are `YYYY-MM-DD`, empty while not chosen. */
export interface FilterDraft {
  readonly range: RangePreset;
  readonly fromDay: string;
  readonly toDay: string;
  readonly accountId: string | null;
  readonly action: AuditAction | null;
  readonly outcome: FilterOutcome | null;
  readonly issueKey: string;
  readonly projectId: string;
}

export const emptyDraft: FilterDraft = {
  range: 'all',
  fromDay: '',
  toDay: '',
  accountId: null,
  action: null,
  outcome: null,
  issueKey: '',
  projectId: '',
};

/** How many days, today included, a preset reaches back. */
const daysBack = { today: 1, week: 7, month: 30, quarter: 90 } as const;

export type DraftProblem = 'daysMissing' | 'daysReversed' | 'issueKey' | 'projectId';

/** What has to be put right before the filter can be asked for. */
export function draftProblems({ range, fromDay, toDay, issueKey, projectId }: FilterDraft): readonly DraftProblem[] {
  const isCustom = range === 'custom';
  const daysMissing = isCustom && (fromDay === '' || toDay === '');
  return [
    ...(daysMissing ? (['daysMissing'] as const) : []),
    ...(isCustom && !daysMissing && fromDay > toDay ? (['daysReversed'] as const) : []),
    ...(/^([a-z][a-z0-9_]{0,40}-\d{1,19})?$/i.test(issueKey.trim()) ? [] : (['issueKey'] as const)),
    ...(/^\d{0,19}$/.test(projectId.trim()) ? [] : (['projectId'] as const)),
  ];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/**
 * What the form asks for. Days are days of the person who asks.
 * @param draft one without problems
 * @param now epoch milliseconds
 */
export function filterOf(draft: FilterDraft, now: number, timeZone: string): AuditFilter {
  const { accountId, action, outcome } = draft;
  return {
    ...everything,
    ...boundsOf(draft, now, timeZone),
    accountId,
    action,
    outcome,
    issueKey: orNull(draft.issueKey)?.toUpperCase() ?? null,
    projectId: orNull(draft.projectId),
  };
}

function boundsOf({ range, fromDay, toDay }: FilterDraft, now: number, timeZone: string): Pick<AuditFilter, 'from' | 'to'> {
  if (range === 'all') return { from: null, to: null };
  if (range === 'custom') return { from: startOfDay(fromDay, timeZone), to: startOfDay(addDays(toDay, 1), timeZone) };
  const first = addDays(dayAt(now, timeZone), 1 - daysBack[range]);
  return { from: startOfDay(first, timeZone), to: null };
}
