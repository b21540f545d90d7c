/** Epoch milliseconds, timers, and nothing else. Simulators, the host and the app inside it share one clock. */
export interface Clock {
  now(): number;
  /** Calls `run` once after `ms` of this clock's time; the answer cancels it. */
  schedule(run: () => void, ms: number): () => void;
  sleep(ms: number): Promise<void>;
}

const sleepOn = (clock: Pick<Clock, 'schedule'>, ms: number) =>
  new Promise<void>((resolve) => clock.schedule(resolve, ms));

/** The machine's own time, for a workbench that a person clicks through. */
export const realClock: Clock = {
  now: () => Date.now(),
  schedule(run, ms) {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
  sleep: (ms) => sleepOn(realClock, ms),
};

interface Timer {
  readonly at: number;
  readonly order: number;
  readonly run: () => void;
}

/** Time that stands still until a test moves it. */
export class ManualClock implements Clock {
  #now: number;
  #order = 0;
  readonly #timers = new Set<Timer>();

  constructor(start = '2026-01-05T09:00:00.000Z') {
    this.#now = Date.parse(start);
  }

  now(): number {
    return this.#now;
  }

  schedule(run: () => void, ms: number): () => void {
    const timer = { at: this.#now + Math.max(0, ms), order: this.#order++, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  sleep(ms: number): Promise<void> {
    return sleepOn(this, ms);
  }

  /** Moves time forward by `ms`, running what falls due in order and letting promises settle in between. */
  async advance(ms: number): Promise<void> {
    const end = this.#now + ms;
    for (let timer = this.#next(); timer && timer.at <= end; timer = this.#next()) await this.#fire(timer);
    this.#now = end;
    await breathe();
  }

  /** Jumps from timer to timer until `work` settles; real input and output (SQL) is waited for, not skipped. */
  async runUntilSettled<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = work.finally(() => {
      settled = true;
    });
    done.catch(() => undefined);
    while (!settled) {
      await breathe();
      if (settled) break;
      const timer = this.#next();
      if (timer && (await this.#idle(() => settled))) await this.#fire(timer);
    }
    return done;
  }

  #next(): Timer | undefined {
    return [...this.#timers].sort((a, b) => a.at - b.at || a.order - b.order)[0];
  }

  async #fire(timer: Timer): Promise<void> {
    this.#timers.delete(timer);
    this.#now = Math.max(this.#now, timer.at);
    timer.run();
    await breathe();
  }

  /** True when nothing real (a SQL answer, a file) arrived for a short while, so that jumping ahead is fair. */
  async #idle(settled: () => boolean): Promise<boolean> {
    for (let quiet = 0; quiet < 10; quiet++) {
      await new Promise((resolve) => setTimeout(resolve, 2));
      if (settled()) return false;
    }
    return true;
  }
}

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
