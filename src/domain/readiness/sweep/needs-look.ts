import { ReadinessPropertySchema, type ReadinessProperty } from '../readiness-property';
import type { ReadinessReport, SignOff } from '../report';
import type { ReadinessStatus } from '../report-words';
import type { Sweep } from './sweep';

/** An issue as a page of a search has it. */
export interface PublishedIssue {
  readonly id: string;
  /** It has a security level. */
  readonly restricted: boolean;
  /** When Jira last changed it, epoch milliseconds. */
  readonly updatedAt: number;
  /** What stands in the app's property, whoever wrote it; null where there is none. */
  readonly property: unknown;
}

/** What is kept about an issue: its newest report and its sign-off. */
export interface KeptReadiness {
  readonly report: Pick<ReadinessReport, 'createdAt' | 'settingsVersion' | 'score' | 'status'> | undefined;
  readonly signOff: Pick<SignOff, 'override' | 'despite' | 'expiry'> | undefined;
}

/** Whether Jira would not let the app write an issue, and it is too early to try again. */
export const isRefused = (issueId: string, refused: Sweep['progress']['refused'], now: number): boolean => now < (refused[issueId] ?? 0);

interface Judged {
  readonly order: Pick<Sweep['order'], 'aim' | 'since'>;
  readonly progress: Pick<Sweep['progress'], 'refused' | 'startedAt'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Whether an issue has to be looked at: it never was, or not since it was edited or since readiness is measured in this way,
 * or what stands in Jira is not what is kept. Tells so without reading the issue; that a sign-off ended through an edit is
 * covered by the edit. What Jira would not let the app write is left for some days; an edit has it looked at anyway. An issue
 * that waits for others is looked at once in each run: that one of those was deleted or hidden is no edit of it, and Jira need not
 * tell.
 */
export function needsLook(issue: PublishedIssue, { report, signOff }: KeptReadiness, { order: { aim, since }, progress: { refused, startedAt }, now }: Judged): boolean {
  if (issue.restricted || isRefused(issue.id, refused, now)) return false;
  if (aim === 'take_out') return issue.property !== null;
  if (!report || report.settingsVersion < since.settingsVersion) return true;
  const measuredAt = Date.parse(report.createdAt);
  if (measuredAt < Math.max(issue.updatedAt, since.at) || (report.status === 'blocked' && measuredAt < startedAt)) return true;
  const held = ReadinessPropertySchema.safeParse(issue.property).data;
  if (!held) return true;
  const score = 'score' in held ? held.score : null;
  return score !== report.score || held.status !== report.status || !possible(signOff, report.status).includes(held.signedOff);
}

/** What the property may say of a sign-off, whichever blockers a blocked issue has: they were seen, all of them, or were not. */
function possible(signOff: KeptReadiness['signOff'], status: ReadinessStatus): readonly ReadinessProperty['signedOff'][] {
  if (!signOff) return ['no'];
  if (signOff.expiry) return ['expired'];
  if (status === 'blocked') return signOff.despite.length > 0 ? ['blocked', 'override'] : ['blocked'];
  return [signOff.override ? 'override' : 'yes'];
}
