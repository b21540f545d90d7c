import type { ReadinessState } from './readiness-state';

/** How a panel looks by itself whether Jira search has caught up: a few times, then no more. */
export const WaitingLimits = { EVERY_MS: 6_000, MAX_LOOKS: 5 } as const;

/** True while another look by itself is worth an invocation. */
export const isWaitingForSearch = (state: ReadinessState): boolean =>
  state.status === 'ready' &&
  state.activity.kind === 'idle' &&
  state.view.published === 'waiting' &&
  state.looks < WaitingLimits.MAX_LOOKS;
