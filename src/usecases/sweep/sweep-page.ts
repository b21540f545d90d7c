import { PlumblineError, errorCodeOf, type ErrorCode } from '../../domain/errors';
import type { PublishedIssues, PublishedPage } from '../../domain/ports';
import type { ReadinessStatus } from '../../domain/readiness/report-words';
import type { PageOutcome } from '../../domain/readiness/sweep/after-page';
import { isRefused, needsLook, type KeptReadiness, type PublishedIssue } from '../../domain/readiness/sweep/needs-look';
import { SweepPace } from '../../domain/readiness/sweep/sweep-pace';
import type { Sweep } from '../../domain/readiness/sweep/sweep';
import { publishReadiness, type Publication, type PublishPorts } from '../readiness/publish-readiness';

export interface SweepPagePorts extends PublishPorts {
  publishedIssues: PublishedIssues;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string | number>>) => void;
}

/** What it came to, and what it cost: issues that the search answered with, and issues that were read. */
type SweptPage = PageOutcome & { readonly found: number; readonly looked: number };

/** Milliseconds that one more issue may take; with less left, the rest of the page waits for the next step. */
const RESERVE_MS = 30_000;

/** Where two issues one after the other meet one of these, or do not know whether they were written, the rest of the page waits. */
const ofTheMoment: readonly ErrorCode[] = ['jira_rate_limited', 'jira_unavailable', 'storage_unavailable', 'audit_unavailable', 'setting_up'];

/** Goes through the page that is next. One issue that cannot be looked at keeps no other from it. @throws PlumblineError what Jira's search and the store throw */
export async function sweepPage(ports: SweepPagePorts, projectId: string, sweep: Sweep): Promise<SweptPage> {
  const page = await listPage(ports, projectId, sweep);
  const now = ports.clock.now();
  const open = page.issues.filter(({ restricted }) => !restricted);
  const ids = open.map(({ id }) => id);
  const kept = await ports.readiness.listKept(ids);
  const due = open.filter((issue) => needsLook(issue, kept.get(issue.id) ?? nothingKept, { ...sweep, now }));
  const result = await lookAt(ports, projectId, due);
  const later = due.length === 0 ? kept : await ports.readiness.listKept(ids);
  // What was refused before is not tried again, and still is not where it belongs.
  const stillRefused = ids.filter((id) => isRefused(id, sweep.progress.refused, now)).length;
  const failed = result.failed + stillRefused + page.unreadable;
  return { ...result, failed, issues: ids.length, nextPage: page.nextPage, found: page.issues.length, counts: countStatuses(later) };
}

const listPage = ({ publishedIssues }: SweepPagePorts, projectId: string, { order, progress: { page } }: Sweep): Promise<PublishedPage> =>
  order.aim === 'put_in'
    ? publishedIssues.listOpen(projectId, page, SweepPace.PAGE_ISSUES)
    : publishedIssues.listPublished(projectId, page, SweepPace.PAGE_ISSUES);

const nothingKept: KeptReadiness = { report: undefined, signOff: undefined };

type Looked = Pick<SweptPage, 'looked' | 'done' | 'failed' | 'refused' | 'left' | 'isBrokenOff' | 'waitMs'>;

async function lookAt(ports: SweepPagePorts, projectId: string, due: readonly PublishedIssue[]): Promise<Looked> {
  const refused: string[] = [];
  let [looked, done, failed, failedAlike] = [0, 0, 0, 0];
  for (const [index, { id }] of due.entries()) {
    const soFar = { looked, done, failed, refused };
    if (ports.clock.remainingMs() < RESERVE_MS) return { ...soFar, left: due.length - index, isBrokenOff: false, waitMs: 0 };
    looked += 1;
    const { publication, ...problem } = await publicationOf(ports, projectId, id);
    failedAlike = problem.isOfTheMoment ? failedAlike + 1 : 0;
    if (failedAlike > 1 || problem.waitMs > 0) {
      // Those that failed alike are tried again with the rest.
      const again = failedAlike - 1;
      return { ...soFar, looked, failed: failed - again, left: due.length - index + again, isBrokenOff: true, waitMs: problem.waitMs };
    }
    if (publication === 'done') done += 1;
    else if (publication === 'refused' || publication === 'unclear') failed += 1;
    if (publication === 'refused') refused.push(id);
  }
  return { looked, done, failed, refused, left: 0, isBrokenOff: false, waitMs: 0 };
}

interface Published {
  readonly publication: Publication;
  /** The next issue will most likely meet the same. */
  readonly isOfTheMoment: boolean;
  readonly waitMs: number;
}

async function publicationOf(ports: SweepPagePorts, projectId: string, issueId: string): Promise<Published> {
  try {
    const publication = await publishReadiness(ports, issueId);
    return { publication, isOfTheMoment: publication === 'unclear', waitMs: 0 };
  } catch (thrown) {
    const code = errorCodeOf(thrown);
    ports.log('sweep.issue_failed', { projectId, issueId, code });
    const waitMs = code === 'jira_rate_limited' ? Math.max(1_000, retryAfterMs(thrown)) : 0;
    return { publication: 'unclear', isOfTheMoment: ofTheMoment.includes(code), waitMs };
  }
}

const retryAfterMs = (thrown: unknown): number => (thrown instanceof PlumblineError ? (thrown.retryAfterSeconds ?? 0) * 1_000 : 0);

function countStatuses(kept: ReadonlyMap<string, KeptReadiness>): Readonly<Record<ReadinessStatus, number>> {
  const counts = { ready: 0, needs_clarification: 0, blocked: 0 };
  for (const { report } of kept.values()) if (report) counts[report.status] += 1;
  return counts;
}
