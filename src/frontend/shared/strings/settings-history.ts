const goesOn = 'It goes on in the background; open this page again to see how far it is.';

export const historyStrings = {
  heading: 'Past issues',
  toggle: 'Use this project’s past issues',
  use: 'Similar past issues vote on suggestions, and are shown as similar or as duplicates to people who may see them.',
  kept: (words: number, issues: string) =>
    `What is kept: scrambled fingerprints of up to ${words} words of each of the newest ${issues} issues and of their field values, no readable text. Issues with a security level are left out.`,
  status: { none: 'Not read', reading: 'Reading', ready: 'Ready' },
  off: 'Switched off: past issues have no say in suggestions. What is kept stays until you delete it.',
  none: 'No past issue has been read yet.',
  reading: (read: string, most: string) => `${read} issues read so far, of at most ${most}.`,
  readingLabel: 'Reading past issues',
  ready: (issues: string) => (issues === '1' ? '1 issue in the index.' : `${issues} issues in the index.`),
  empty: 'No past issue to learn from was found. New issues are added as they are created.',
  since: (instant: string | null, status: 'reading' | 'ready') =>
    `${instant === null ? '' : `Reading began ${instant}. `}${status === 'reading' ? goesOn : 'New and changed issues are followed as they happen.'}`,
  reset: 'Delete what is kept',
  dialog: {
    title: 'Delete what is kept of past issues?',
    deleted: (issues: string) =>
      `Deleted: the fingerprints of ${issues === '1' ? '1 past issue' : `${issues} past issues`}, and the secret key they were made with. Without the key nothing can be read from copies either.`,
    stays: 'Not deleted: issues in Jira, these settings, suggestions, people’s decisions and the audit log, which records the deletion.',
    duration:
      'Reading anew begins at once and goes on in the background: about 500 issues within minutes, 10,000 within about four hours, longer while other projects are being read. Until then suggestions rest on what has been read.',
    offNote: 'Past issues are switched off in this project, so nothing is read anew.',
    cancel: 'Cancel',
    confirm: 'Delete',
    running: 'Deleting what is kept of past issues',
    again: 'Some of it may be deleted already. Trying again is safe.',
  },
  done: 'Past issues deleted',
  doneNote: 'Where past issues are switched on, reading them anew has begun.',
};
