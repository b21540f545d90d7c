import type { TriageView } from '../../../contract/calls/issue-panel';

/** True when past issues had a say in what is suggested, or in what is still waiting for a look at them. */
export const hasHistory = ({ suggestions, waiting }: TriageView): boolean =>
  waiting > 0 || suggestions.some(({ basis }) => basis.includes('history'));

/** True when anything that is suggested came from a model, and not only from rules and past issues beside it. */
export const isByModel = ({ answeredBy, suggestions }: TriageView): boolean =>
  answeredBy === 'model' && (suggestions.length === 0 || suggestions.some(({ basis }) => basis.includes('model')));
