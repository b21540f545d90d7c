import { past } from './past-issue';

/** Sign-in and personal data. Password resets stand in `fresh-matches-web.ts`. */
export const pastAccountIssues = past('Accounts', [
  {
    key: 'HARB-80', created: '2024-08-29T08:51Z', labels: ['ux'],
    summary: 'Sign-in form forgets the mail address after a wrong password',
    description: 'Have to type it again each time.',
    priority: 'Low',
  },
  {
    key: 'HARB-104', created: '2024-10-11T13:46Z', labels: ['gdpr'], from: 'projectAdmin', priority: 'High',
    summary: 'Account page shows the birthday of fellow passengers to everybody in the booking',
    description: 'Each passenger who has the booking number can read name and birthday of all others. Only the lead passenger should.',
  },
  {
    key: 'HARB-153', created: '2025-02-19T09:30Z', from: 'outsider', resolution: 'Cannot Reproduce', components: [],
    summary: 'cannot log in',
    description: 'It says wrong password but it is right',
  },
  {
    key: 'HARB-164', created: '2025-04-17T15:12Z', type: 'Story', points: 5, from: 'projectAdmin', labels: ['security'],
    summary: 'Sign in with a passkey',
    description: `As a passenger I want to sign in with my face or finger instead of a password.

* On iPhone, Android and in the web shop
* A password stays possible
* Lost phone: sign in by mail and set a new passkey`,
    components: ['Accounts', 'Mobile app'],
  },
  {
    key: 'HARB-184', created: '2025-07-09T10:08Z', labels: ['regression'],
    summary: 'Signed out on every page since 8.6',
    description: 'Web shop, Safari 18. The session cookie is dropped after each click. Chrome is fine. Response has SameSite=None without Secure.',
    priority: 'High',
  },
  {
    key: 'HARB-201', created: '2025-10-02T07:26Z', labels: ['data-quality'],
    summary: 'Two accounts with one mail address when the letters differ in case',
    description: 'Anna.Berg@ and anna.berg@ are two accounts, the bookings are spread over both.',
  },
  {
    key: 'HARB-222', created: '2025-12-22T16:37Z', open: 'To Do', labels: ['ux'],
    summary: 'Resident number field does not accept spaces',
    description: 'It is printed with spaces on the card: 12 345 678.',
    relatesTo: ['HARB-30'],
  },
]);
