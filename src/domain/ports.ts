// What the use cases need of the world, each kind in a file of its own.
export type { TrackedIssue } from './issue/tracked-issue';
export type { LanguageModel } from './model/model-port';
export type * from './ports/audit';
export type * from './ports/history';
export type * from './ports/issue-tracker';
export type * from './ports/outcomes';
export type * from './ports/permissions';
export type * from './ports/platform';
export type * from './ports/proposals';
export type * from './ports/readiness';
export type * from './ports/readiness-past';
export type * from './ports/readiness-sweep';
export type * from './ports/settings';
