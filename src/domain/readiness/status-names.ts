import type { ReadinessStatus } from './report-words';

/** What a status is called where a person reads it. */
export const statusNames: Readonly<Record<ReadinessStatus, string>> = {
  ready: 'Ready',
  needs_clarification: 'Needs clarification',
  blocked: 'Blocked',
};
