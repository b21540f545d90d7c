const issues = (count: string): string => (count === '1' ? '1 issue' : `${count} issues`);
const openIssues = (count: string): string => (count === '1' ? '1 open issue' : `${count} open issues`);

/** Follows from the pace at which a site's issues are gone through. */
const pace = 'about 330 an hour for all projects of the site together';

/** What letting Jira search find readiness does, and how far it is. Counts come as they are to be shown. */
export const publishStrings = {
  heading: 'In Jira search',
  toggle: 'Let Jira search find readiness',
  writes:
    'The app goes through the open issues in the background, looks at new and edited ones within moments, and writes score, status and confirmation as a property of the issue, as the app. Issues with a security level are left out. Then this works in Jira search, which calls a confirmation readinessSignedOff:',
  // As the manifest names them.
  queries: ['readinessScore < 60', 'readinessStatus = "blocked"', 'readinessSignedOff = "yes"'],
  on: 'If you switch it off later, the app takes out again what it put into Jira search.',
  off: 'Switched off: nothing is put into Jira search, and what the app put there before is taken out.',
  search: {
    begins: `Saving begins to put readiness of the open issues into Jira search, newest first: the first 20 to 30 at once, then ${pace}. New and edited issues are there within moments regardless.`,
    ends: `Saving takes readiness out of Jira search again, in the background: ${pace}.`,
    puttingInLabel: 'Putting readiness into Jira search',
    puttingIn: (seen: string) => `${openIssues(seen)} gone through so far, newest first.`,
    puttingInPace: `It goes on in the background: the first 20 to 30 at once, then ${pace}, faster where nothing has to be written. New and edited issues are there within moments regardless.`,
    in: (written: string, instant: string) => `Readiness of ${openIssues(written)} is in Jira search (looked at ${instant}).`,
    again:
      'All are looked at again once a day (a project of thousands in as many days) and whenever the Definition of Ready changes; what somebody else wrote in their place is put right then.',
    none: (instant: string) =>
      `No open issue was found to put into Jira search (looked at ${instant}). New issues are there within moments of being created.`,
    takingOutLabel: 'Taking readiness out of Jira search',
    takingOut: (seen: string) => `${issues(seen)} taken out so far.`,
    takingOutPace: `It goes on in the background: ${pace}. Jira search finds some issues late, so it is asked again a quarter of an hour later.`,
    /** Where the page does not look by itself. */
    comeBack: 'Open this page again to see how far it is.',
    shutOut: (instant: string) =>
      `Jira does not let the app write in this project (tried ${instant}). Check that the app may browse the project and edit its issues; it tries again when this page is opened, and by itself: within a day at first, later once a week.`,
    failed: (count: string) =>
      `${issues(count)} could not be read or written. ${count === '1' ? 'It is tried again within three days, or when somebody edits it.' : 'They are tried again within three days, or when somebody edits them.'}`,
    leftBehind: (count: string) =>
      `From ${issues(count)} it could not be taken out. That is tried again within three days, or when somebody opens Plumbline on ${count === '1' ? 'it' : 'one of them'}.`,
    chart: 'Open issues gone through, by status',
    bar: 'Issues',
    count: (status: string, count: string) => `${status}: ${count}.`,
  },
};
