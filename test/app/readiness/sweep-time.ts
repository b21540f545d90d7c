import type { App } from '../../support/app';

const SCHEDULE_MS = 5 * 60_000;

/** Lets time pass in small steps, as consumers and the schedule of every five minutes would see it. */
export function timeOf(app: App) {
  /** A schedule that is killed is not run again before it is due. */
  const runSchedule = () => app.workbench.runSchedule('site', 'reconcile-changes-often').catch(() => undefined);
  return async (ms: number, stepMs = SCHEDULE_MS): Promise<void> => {
    for (let passed = stepMs; passed <= ms; passed += stepMs) {
      await app.clock.advance(stepMs);
      await app.clock.runUntilSettled(app.workbench.settle());
      if (passed % SCHEDULE_MS === 0) await app.clock.runUntilSettled(runSchedule());
    }
  };
}

/** Whether a call is the run's search in a project; the settings page and triage search there too. */
export const isSweepOf = (projectId: string, path: string): boolean =>
  path.includes('/search/jql') && path.includes('properties=plumbline.readiness') && decodeURIComponent(path).replaceAll('+', ' ').includes(`project = ${projectId} `);
