/** Epoch milliseconds, timers, and nothing else. Simulators, the host and the app inside it share one clock. */
export interface Clock {
  now(): number;
  /** Calls `run` once after `ms` of this clock's time; the answer cancels it. */
  schedule(run: () => void, ms: number): () => void;
  sleep(ms: number): Promise<void>;
  /** Says that something real (a database) is being waited for, until the answer is called. Time that stands still by
   * itself is not moved meanwhile. */
  hold(): () => void;
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
  hold: () => () => undefined,
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
  #held = 0;
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

  hold(): () => void {
    this.#held++;
    return () => void this.#held--;
  }

  /** Jumps from timer to timer until `work` settles; what is held for is waited for, not skipped. */
  async runUntilSettled<T>(work: Promise<T>): Promise<T> {
    let settled = false;
    const done = work.finally(() => {
      settled = true;
    });
    done.catch(() => undefined);
    const isSettled = () => settled;
    while (!isSettled()) {
      if (await this.#isQuiet(isSettled)) {
        const timer = this.#next();
        if (timer) await this.#fire(timer);
      }
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

  /** Waits until nothing real is under way any more: a function that was killed leaves its last statement running. */
  async whenReleased(): Promise<void> {
    while (this.#held > 0) await breathe();
  }

  /** True when no promise moved anything along and nothing real is waited for, so that jumping ahead is fair. */
  async #isQuiet(isSettled: () => boolean): Promise<boolean> {
    for (let turn = 0; turn < QUIET_TURNS; turn++) {
      await breathe();
      if (isSettled() || this.#held > 0) return false;
    }
    return true;
  }
}

/** Turns of the event loop in which everything that only waits for promises has had its say. */
const QUIET_TURNS = 20;

const breathe = () => new Promise<void>((resolve) => setImmediate(resolve));
