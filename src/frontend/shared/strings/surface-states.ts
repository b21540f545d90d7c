/** Sentences of the states that every surface has. */
export const surfaceStrings = {
  loading: 'Loading Plumbline',
  retry: 'Try again',
  checkAgain: 'Check again',
  reference: (id: string) => `Reference for your administrator: ${id}`,
  retryAfter: (seconds: number) =>
    seconds === 1 ? 'Trying again makes sense in 1 second.' : `Trying again makes sense in ${seconds} seconds.`,
  settingUp: {
    title: 'Setting up Plumbline',
    sentence: 'The storage of this site is being prepared. The first time this takes up to a minute.',
    waiting: 'This page goes on by itself.',
    stopped: 'This is taking longer than it should. Check again, or tell your Jira administrator.',
  },
  noPermission: {
    title: 'You do not have permission',
    issue: 'You can see this panel but not this issue’s content. Ask an administrator of the project for access.',
    project: 'Only administrators of this project can see and change its Plumbline settings.',
    site: 'Only Jira administrators can read the audit log.',
  },
};
