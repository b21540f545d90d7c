import type { Clock } from '../host/clock';

/** How much of a limit is spent in the running window. Windows are fixed and aligned to the clock, as Forge's are. */
export interface RateWindow {
  /** Spends `amount` and says true, or says false and spends nothing when it would pass the limit. */
  spend(amount: number): boolean;
  /** Spends `amount` even past the limit: for a cost that is known only afterwards. */
  charge(amount: number): void;
}

/** A fixed window of `windowMs` milliseconds of `clock`'s time that allows `limit` units. */
export function createRateWindow({
  clock,
  limit,
  windowMs,
}: {
  clock: Clock;
  limit: number;
  windowMs: number;
}): RateWindow {
  let window = -1;
  let spent = 0;
  const roll = () => {
    const current = Math.floor(clock.now() / windowMs);
    if (current === window) return;
    window = current;
    spent = 0;
  };
  return {
    spend(amount) {
      roll();
      if (spent + amount > limit) return false;
      spent += amount;
      return true;
    },
    charge(amount) {
      roll();
      spent += amount;
    },
  };
}
