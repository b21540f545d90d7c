const MICROSECONDS_PER_MS = 1_000;

/** Counts milliseconds of this process's CPU, so that other work on the machine does not count. Stopped again it stays. */
export function startStopwatch(): { stop(): number } {
  const start = process.cpuUsage();
  let spent: number | undefined;
  return {
    stop() {
      const { user, system } = process.cpuUsage(start);
      spent ??= (user + system) / MICROSECONDS_PER_MS;
      return spent;
    },
  };
}
