import type { WorkOrderProfile } from './profile';

/** What a profile is called where a person reads it. */
export const profileNames: Readonly<Record<WorkOrderProfile, string>> = {
  default: 'Default',
  strict: 'Strict engineering',
  qa: 'QA-heavy',
  regulated: 'Regulated',
  agent: 'Coding agent',
};
