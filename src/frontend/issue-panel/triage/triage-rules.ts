import type { TriageView } from '../../../contract/calls/issue-panel';

/** True when past issues had a say in what is suggested, or in what is still waiting for a look at them. */
export const hasHistory = ({ suggestions, waiting }: TriageView): boolean =>
  waiting > 0 || suggestions.some(({ basis }) => basis.includes('history'));
