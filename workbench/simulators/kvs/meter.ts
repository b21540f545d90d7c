import type { Clock } from '../../host/clock';
import { createRateWindow } from '../rate-window';
import { KvsRefusal } from './kvs-refusal';
import { kvsLimits } from './limits';

/** What one installation has spent of its storage limits. Each method @throws KvsRefusal 429 when it is too much. */
export interface KvsMeter {
  countRequest(): void;
  countRead(bytes: number): void;
  countWrite(bytes: number): void;
}

export function createKvsMeter(clock: Clock): KvsMeter {
  const MINUTE_MS = 60_000;
  const requests = createRateWindow({ clock, limit: kvsLimits.requestsPerSecond, windowMs: 1000 });
  const reads = createRateWindow({ clock, limit: kvsLimits.readUnitsPerMinute, windowMs: MINUTE_MS });
  const writes = createRateWindow({ clock, limit: kvsLimits.writeUnitsPerMinute, windowMs: MINUTE_MS });
  const units = (bytes: number) => Math.max(1, Math.ceil(bytes / kvsLimits.unitBytes));
  const orRefuse = (allowed: boolean) => {
    if (allowed) return;
    throw new KvsRefusal(429, 'RATE_LIMIT_EXCEEDED', 'Limits for the current installation have been exceeded');
  };
  return {
    countRequest: () => orRefuse(requests.spend(1)),
    countRead: (bytes) => orRefuse(reads.spend(units(bytes))),
    countWrite: (bytes) => orRefuse(writes.spend(units(bytes))),
  };
}
