import type { Clock } from '../../host/clock';
import type { SqlLimits } from './limits';

/** What one installation has used of its rates, in fixed windows of the workbench clock. */
export interface Usage {
  /** Counts one request to a path; false when the window has no room left, and then nothing is counted. */
  admit(path: 'dml' | 'ddl'): boolean;
  addQueryTime(ms: number): void;
}

const SECOND_MS = 1_000;
const MINUTE_MS = 60_000;

/** Rates of one installation. Whether Forge's windows slide is not published; these start at full seconds, minutes. */
export function trackUsage({ clock, limits }: { clock: Clock; limits: SqlLimits }): Usage {
  const rates = {
    dml: countWithin(clock, SECOND_MS, limits.DML_PER_SECOND),
    ddl: countWithin(clock, MINUTE_MS, limits.DDL_PER_MINUTE),
  };
  const queryTime = countWithin(clock, MINUTE_MS, limits.QUERY_TIME_PER_MINUTE_MS);
  return {
    admit(path) {
      if (queryTime.isFull() || rates[path].isFull()) return false;
      rates[path].add(1);
      return true;
    },
    addQueryTime: (ms) => queryTime.add(ms),
  };
}

function countWithin(clock: Clock, windowMs: number, limit: number) {
  let window = 0;
  let used = 0;
  const roll = () => {
    const current = Math.floor(clock.now() / windowMs);
    if (current === window) return;
    window = current;
    used = 0;
  };
  return {
    isFull() {
      roll();
      return used >= limit;
    },
    add(amount: number) {
      roll();
      used += amount;
    },
  };
}
