import { vi } from 'vitest';

/** Timers of the surface run only when a test lets time go by; for `beforeEach`. */
export const stopClock = (): void => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
};

export const never = () => new Promise<never>(() => undefined);
