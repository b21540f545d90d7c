import type { ReadinessView } from '../../../contract/calls/readiness';

/** True where the rules could tell nothing of a critical criterion or a warning about the text: then its score says nothing either. */
export const isUnreadable = ({ undecided }: Pick<ReadinessView, 'undecided'>): boolean => undecided.isUnreadable;
