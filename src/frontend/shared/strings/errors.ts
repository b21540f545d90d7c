import type { ErrorCode } from '../../../contract/result';

/** What a person reads when something went wrong: what happened, what was kept, what to do next. */
export interface ErrorWords {
  readonly title: string;
  readonly sentence: string;
  /** What did not happen, for whoever wanted something done. Left out where something was only to be shown. */
  readonly kept?: string;
  readonly next: string;
}

const kept = 'Nothing was changed.';

export const errorStrings: Readonly<Record<ErrorCode, ErrorWords>> = {
  bad_input: {
    title: 'Plumbline did not understand the request',
    sentence: 'The page sent something the app does not accept.',
    kept,
    next: 'Reload the page. If it happens again, tell your Jira administrator.',
  },
  unlicensed: {
    title: 'Plumbline has no active licence',
    sentence: 'Suggestions and settings are paused on this site. Everything recorded so far is kept.',
    next: 'Ask your Jira administrator to renew the licence.',
  },
  setting_up: {
    title: 'Plumbline is setting up',
    sentence: 'Its storage on this site is being prepared.',
    kept,
    next: 'Wait a minute and try again.',
  },
  not_found: {
    title: 'Not found',
    sentence: 'It was deleted or moved, or you may not see it.',
    next: 'Check that you can open it in Jira.',
  },
  forbidden: {
    title: 'You do not have permission',
    sentence: 'Jira’s permissions do not allow you to do this.',
    kept,
    next: 'Ask an administrator of the project for access.',
  },
  state_changed: {
    title: 'The issue was edited meanwhile',
    sentence: 'What you confirmed is not what stands there now. Nothing was recorded.',
    next: 'Look at it as it is now and confirm again.',
  },
  not_ready: {
    title: 'The report does not say ready',
    sentence: 'Somebody edited the issue, or it waits for another one. Nothing was recorded.',
    next: 'Look at what is missing, or confirm it against the report.',
  },
  settings_conflict: {
    title: 'Somebody else saved first',
    sentence: 'The settings changed while you were editing. Your edits are still on this page and were not saved.',
    next: 'Choose whose settings to go on with.',
  },
  proposal_void: {
    title: 'The issue changed since this was proposed',
    sentence: 'What you approved is no longer what would be written, so nothing was written.',
    next: 'Look at what would be written now, then approve that.',
  },
  overwrite_not_ticked: {
    title: 'A value would be replaced that you did not tick',
    sentence: 'Jira holds a value that this would replace. Nothing was written.',
    next: 'Tick the value that may be replaced, then approve again.',
  },
  nothing_to_undo: {
    title: 'Nothing is left to undo',
    sentence: 'Jira no longer holds what Plumbline wrote there, or it was undone before. Nothing was changed.',
    next: 'Look at the issue’s history in Jira to see who changed it.',
  },
  already_decided: {
    title: 'Already decided',
    sentence: 'Somebody decided on this before you, or the same work order or question was already written from another draft. Nothing more was written.',
    next: 'The panel now shows what was decided. To write a work order again, undo what was written from it first.',
  },
  in_progress: {
    title: 'Already in progress',
    sentence: 'The same work is being done right now. It is not started twice.',
    next: 'Wait a few seconds and try again.',
  },
  outcome_unknown: {
    title: 'We could not see whether Jira took the change',
    sentence: 'The change was sent and no answer came back. It is recorded in the audit log as unknown.',
    next: 'Check again: Plumbline looks at the issue before it writes anything.',
  },
  audit_unavailable: {
    title: 'The audit log could not be written',
    sentence: 'Plumbline writes nothing to Jira that it cannot record, so nothing was changed.',
    next: 'Try again in a minute.',
  },
  jira_rejected: {
    title: 'Jira refused the change',
    sentence: 'The value may no longer be allowed on this issue. Nothing was changed.',
    next: 'Triage again, or edit the field in Jira.',
  },
  estimate_refused: {
    title: 'Jira takes no such estimate on these sub-tasks',
    sentence: 'The field the project estimates in is not on the screen that creates them, or does not take the value. None with an estimate was created.',
    next: 'Leave the estimates empty, or ask your Jira administrator to add the field to that screen.',
  },
  jira_rate_limited: {
    title: 'Jira is busy',
    sentence: 'Jira asked the app to slow down.',
    kept,
    next: 'Try again in a minute.',
  },
  jira_unavailable: {
    title: 'Jira did not answer',
    sentence: 'The request failed on the way to Jira.',
    kept,
    next: 'Try again in a minute.',
  },
  storage_unavailable: {
    title: 'Plumbline could not reach its storage',
    sentence: 'What is stored is safe, but it could not be read or written now.',
    next: 'Try again in a minute.',
  },
  deadline_passed: {
    title: 'That took too long',
    sentence: 'The work was stopped before the time limit.',
    next: 'Try again, or let it finish in the background.',
  },
  unexpected: {
    title: 'Something went wrong',
    sentence: 'No usable answer came back, so we cannot say how far it got. What was written is in the audit log.',
    next: 'Try again. If it happens again, tell your Jira administrator.',
  },
};
