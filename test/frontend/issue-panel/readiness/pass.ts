import { vi } from 'vitest';

/** Lets that many seconds of the surface's time go by, and React draw in between: under load it draws later than timers run. */
export async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1_000);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
