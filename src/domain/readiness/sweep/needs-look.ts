import { ReadinessPropertySchema, type ReadinessProperty } from '../readiness-property';
import type { ReadinessReport, SignOff } from '../report';
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
  readonly signOff: Pick<SignOff, 'override' | 'expiry'> | undefined;
}

/** Whether Jira would not let the app write an issue, and it is too early to try again. */
export const isRefused = (issueId: string, refused: Sweep['progress']['refused'], now: number): boolean => now < (refused[issueId] ?? 0);

interface Judged {
  readonly order: Pick<Sweep['order'], 'aim' | 'since'>;
  readonly progress: Pick<Sweep['progress'], 'refused'>;
  /** Epoch milliseconds. */
  readonly now: number;
}

/**
 * Whether an issue has to be looked at: it never was, or not since it was edited or since readiness is measured in this way,
 * or what stands in Jira is not what is kept. Tells so without reading the issue; that a sign-off ended through an edit is
 * covered by the edit. What Jira would not let the app write is left for some days; an edit has it looked at anyway.
 */
export function needsLook(issue: PublishedIssue, { report, signOff }: KeptReadiness, { order: { aim, since }, progress: { refused }, now }: Judged): boolean {
  if (issue.restricted || isRefused(issue.id, refused, now)) return false;
  if (aim === 'take_out') return issue.property !== null;
  if (!report || report.settingsVersion < since.settingsVersion) return true;
  if (Date.parse(report.createdAt) < Math.max(issue.updatedAt, since.at)) return true;
  const held = ReadinessPropertySchema.safeParse(issue.property).data;
  return held?.score !== report.score || held.status !== report.status || !possible(signOff).includes(held.signedOff);
}

/** What the property may say of a sign-off, whichever blockers the issue has. */
function possible(signOff: KeptReadiness['signOff']): readonly ReadinessProperty['signedOff'][] {
  if (!signOff) return ['no'];
  if (signOff.expiry) return ['expired'];
  return signOff.override ? ['override', 'blocked'] : ['yes', 'override', 'blocked'];
}
