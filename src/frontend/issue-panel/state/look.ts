import type { IssuePanelView } from '../../../contract/calls/issue-panel';

/**
 * Where the look at past issues stands: nothing to do, to be asked for, asked for, or failed. It runs beside everything else
 * a person does in the panel.
 */
export type Look = 'resting' | 'due' | 'looking' | 'failed';

/** True where past issues may bear on what is shown and nobody has read them as this person. */
export const needsLook = ({ triage, similar, queued }: IssuePanelView): boolean =>
  triage !== null && similar === null && triage.history.status !== 'none' && !queued;

interface Settled {
  readonly before: IssuePanelView;
  readonly after: IssuePanelView;
  /** What the view still says of the past no longer fits it. */
  readonly isStale: boolean;
  /** Something a person asked for was done: a look that began before it may not know. */
  readonly isDone: boolean;
}

/** Where the look stands once a newer view is on screen. One that failed is asked for again by the person alone. */
export function lookAfter(look: Look, { before, after, isStale, isDone }: Settled): Look {
  if (isStale) return 'due';
  const isSameTriage = before.triage?.proposalId === after.triage?.proposalId;
  if (!isSameTriage || look === 'resting') return needsLook(after) ? 'due' : 'resting';
  return look === 'looking' && isDone ? 'due' : look;
}
