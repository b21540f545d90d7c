import { again, type SweepProgress } from './sweep';

/** A project that Jira refused, at the moment a person comes by: asked again now, and as often afterwards as in the beginning. */
export const askedAnew = (progress: SweepProgress, now: number): SweepProgress =>
  progress.refusedSince === null ? progress : { ...(progress.status === 'done' ? again(progress, now) : progress), refusals: 0, dueAt: now };
