import { JiraProblem } from './jira-problem';
import { JiraLimits } from './limits';
import type { Clock } from '../../host/clock';
import type { RateLimits } from './limits';

/** One REST call as Jira's accounting saw it. */
export interface PointEntry {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly method: string;
  /** The route, e.g. `/rest/api/3/issue/{issueIdOrKey}`. */
  readonly route: string;
  readonly accountId: string | undefined;
  readonly status: number;
  readonly points: number;
}

/** What an installation has cost. `thisHour` is its share of the app's hourly pool, one for all installations. */
export interface PointAccount {
  readonly total: number;
  readonly thisHour: number;
  readonly log: readonly PointEntry[];
}

type Reason = 'jira-quota-global-based' | 'jira-burst-based' | 'jira-per-issue-on-write';

/** Entries kept for each installation; older ones are dropped from the log and stay in the total. */
const LOG_LENGTH = 10_000;
const HOUR_MS = 3_600_000;

function tooMany(reason: Reason, limit: number, waitMs: number, now: number): JiraProblem {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  const headers = {
    'Retry-After': String(seconds),
    'RateLimit-Reason': reason,
    'X-RateLimit-Limit': String(limit),
    'X-RateLimit-Remaining': '0',
    'X-RateLimit-Reset': new Date(now + seconds * 1_000).toISOString().replace(/:\d\d\.\d{3}Z$/, 'Z'),
  };
  return new JiraProblem(429, ['Rate limit exceeded.'], {}, headers);
}

/** Times of past calls by key, each list cut to the window it is asked about. */
function createWindows() {
  const times = new Map<string, number[]>();
  return {
    recent(key: string, since: number): readonly number[] {
      const kept = (times.get(key) ?? []).filter((at) => at > since);
      if (kept.length > 0) times.set(key, kept);
      else times.delete(key);
      return kept;
    },
    add(key: string, at: number): void {
      const known = times.get(key);
      if (known) known.push(at);
      else times.set(key, [at]);
    },
  };
}

/** Jira's three limits side by side: hourly points for the whole app, bursts by endpoint, writes by issue. */
export function createRateMeter({ clock, limits }: { clock: Clock; limits: RateLimits }) {
  const bursts = createWindows();
  const issueWrites = createWindows();
  const accounts = new Map<string, { total: number; log: PointEntry[]; hour: number; thisHour: number }>();
  const pool = { hour: 0, points: 0 };
  const hourOf = (now: number) => Math.floor(now / HOUR_MS);

  function usedThisHour(now: number): number {
    return pool.hour === hourOf(now) ? pool.points : 0;
  }

  function admitBurst(installationId: string, route: string, now: number): void {
    const isRead = route.startsWith('GET ') || route.startsWith('POST ');
    const limit = isRead ? limits.BURST_READS_PER_SECOND : limits.BURST_WRITES_PER_SECOND;
    const key = `${installationId} ${route}`;
    if (bursts.recent(key, now - 1_000).length >= limit) throw tooMany('jira-burst-based', limit, 1_000, now);
    bursts.add(key, now);
  }

  return {
    /** @throws JiraProblem (429) before the call is handled; `route` is `METHOD /path/{param}` */
    admitCall(installationId: string, route: string): void {
      const now = clock.now();
      if (usedThisHour(now) >= limits.POINTS_PER_HOUR) {
        const waitMs = (hourOf(now) + 1) * HOUR_MS - now;
        throw tooMany('jira-quota-global-based', limits.POINTS_PER_HOUR, waitMs, now);
      }
      admitBurst(installationId, route, now);
    },

    /** @throws JiraProblem (429) when the issue was written too often; nothing has been written then */
    admitIssueWrite(installationId: string, issueId: string): void {
      const now = clock.now();
      const key = `${installationId} ${issueId}`;
      const recent = issueWrites.recent(key, now - 30_000);
      const windows = [
        { limit: limits.ISSUE_WRITES_PER_30_SECONDS, ms: 30_000 },
        { limit: limits.ISSUE_WRITES_PER_2_SECONDS, ms: 2_000 },
      ];
      for (const { limit, ms } of windows) {
        const inside = recent.filter((at) => at > now - ms);
        const [oldest] = inside.slice(-limit);
        if (inside.length < limit || oldest === undefined) continue;
        throw tooMany('jira-per-issue-on-write', limit, oldest + ms - now, now);
      }
      issueWrites.add(key, now);
    },

    charge(installationId: string, entry: PointEntry): void {
      const hour = hourOf(entry.at);
      if (pool.hour !== hour) Object.assign(pool, { hour, points: 0 });
      pool.points += entry.points;
      const account = accounts.get(installationId) ?? { total: 0, log: [], hour, thisHour: 0 };
      account.thisHour = (account.hour === hour ? account.thisHour : 0) + entry.points;
      account.hour = hour;
      account.total += entry.points;
      account.log.push(entry);
      if (account.log.length > LOG_LENGTH) account.log.splice(0, account.log.length - LOG_LENGTH);
      accounts.set(installationId, account);
    },

    /** The `RateLimit` header every reply carries once most of the pool is used. */
    quotaHeaders(): Record<string, string> {
      const now = clock.now();
      const used = usedThisHour(now);
      if (used < limits.POINTS_PER_HOUR * JiraLimits.QUOTA_HEADER_FROM_SHARE) return {};
      const seconds = Math.ceil(((hourOf(now) + 1) * HOUR_MS - now) / 1_000);
      return { RateLimit: `"global-app-quota";r=${Math.max(0, limits.POINTS_PER_HOUR - used)};t=${seconds}` };
    },

    account(installationId: string): PointAccount {
      const account = accounts.get(installationId);
      if (!account) return { total: 0, thisHour: 0, log: [] };
      const thisHour = account.hour === hourOf(clock.now()) ? account.thisHour : 0;
      return { total: account.total, thisHour, log: [...account.log] };
    },
  };
}
export type RateMeter = ReturnType<typeof createRateMeter>;
