import type { ReadinessView } from '../../../../contract/calls/readiness';
import type { ReadinessActivity } from './readiness-activity';

/** The button that checks, the first button of the sign-off, or the first of the question whether to confirm anyway. */
export type ReadinessTarget = 'check' | 'sign_off' | 'confirm';

/** Where the focus was last sent. A new turn sends it there again. */
export interface ReadinessFocus {
  readonly on: ReadinessTarget | null;
  readonly turn: number;
}

/** Where the focus goes after something a person asked for took its own button away; undefined while that is still there. */
export function readinessFocusAfter({ kind }: ReadinessActivity, after: ReadinessView): ReadinessTarget | undefined {
  if (kind === 'idle' || !after.canEdit) return undefined;
  return kind === 'checking' && after.unjudged > 0 ? 'check' : 'sign_off';
}
