import { past } from './past-issue';

/**
 * The booking portal of the travel agencies, replaced by the shop at the end of January 2025: much used in autumn 2024,
 * and no issue of it since. Two of its issues read like fresh ones, so that an old value has something to win with.
 */
export const pastAgencyPortalIssues = past('Agency portal', [
  {
    key: 'HARB-66', created: '2024-08-05T09:33Z',
    summary: 'Agency portal shows net prices to the customer',
    description: 'The printout has the net price and our commission. We cannot hand that over.',
    priority: 'High',
  },
  {
    key: 'HARB-70', created: '2024-08-12T11:58Z', labels: ['perf'],
    summary: 'Fare search of the agency portal is slow',
    description: 'Search is slow since the update, takes ages on every computer in the office. Before it was two seconds.',
  },
  {
    key: 'HARB-76', created: '2024-08-23T07:52Z',
    summary: 'Portal: option list forgets the filter',
    description: 'After opening one option and going back all filters are gone.',
  },
  {
    key: 'HARB-81', created: '2024-08-30T13:20Z', from: 'member', labels: ['crash'],
    summary: 'Portal answers 500 for agencies without a tax number',
    description: '{noformat}\nundefined method `strip\' for nil:NilClass (NoMethodError)\n  app/models/agency.rb:44:in `tax_number\'\n{noformat}\nForeign agencies only.',
  },
  {
    key: 'HARB-85', created: '2024-09-06T10:41Z', labels: ['email'], components: ['Agency portal', 'Accounts'],
    summary: 'Password reset link of the agency portal says expired',
    description: 'We asked for a new password for the agency account. The mail with the link came late and the link said "expired". Tried three times, cannot sign in.',
    answer: 'The portal ran an hour behind. Clock set.',
  },
  {
    key: 'HARB-90', created: '2024-09-13T08:29Z',
    summary: 'Commission is rounded down for each passenger',
    description: 'For a group of 40 we lose 0.36. It should be rounded once for the booking.',
  },
  {
    key: 'HARB-95', created: '2024-09-20T14:37Z', labels: ['ux'], priority: 'Low',
    summary: 'Logo of the agency is squeezed in the portal',
    description: 'Wide logos get square.',
  },
  {
    key: 'HARB-99', created: '2024-09-30T09:11Z', type: 'Story', points: 5, from: 'projectAdmin',
    summary: 'Agencies can hold a group for 14 days without paying',
    description: 'As an agency I want to hold up to 60 places for 14 days. A mail three days before the end. Released by itself afterwards.',
  },
  {
    key: 'HARB-103', created: '2024-10-09T07:04Z', labels: ['regression'], priority: 'High',
    summary: 'Portal books the wrong sailing when two leave at the same time',
    description: 'NH-SK and NH-IM both at 09:00: the portal takes the first of the list whatever was clicked. Portal 2.3.1.',
  },
  {
    key: 'HARB-110', created: '2024-10-18T15:06Z',
    summary: 'portal logout',
    description: 'Logged out every 5 min. impossible to work!!',
  },
  {
    key: 'HARB-116', created: '2024-10-31T11:26Z', labels: ['data-quality'], components: ['Agency portal', 'Reporting'],
    summary: 'Monthly statement of the agencies misses bookings of the last day',
    description: 'All bookings after 22:00 on the 30th are in no statement. Time of the server is UTC.',
    priority: 'High',
  },
  {
    key: 'HARB-123', created: '2024-11-14T08:54Z',
    summary: 'Portal does not print in Firefox',
    description: 'Blank page. Firefox 132, Windows 10. Chrome works.',
  },
  {
    key: 'HARB-129', created: '2024-12-02T10:35Z', resolution: "Won't Do", type: 'Story',
    summary: 'Portal in Italian',
    description: 'Two agencies in Genoa ask for it.',
    answer: 'The portal is switched off in January, agencies move to the shop. Closing.',
  },
  {
    key: 'HARB-146', created: '2025-01-21T12:49Z', type: 'Task', from: 'projectAdmin', labels: ['tech-debt'],
    summary: 'Switch off the agency portal',
    description: 'Redirect to the shop, keep the statements for ten years, tell the 140 agencies. Last day is 31 January.',
    components: ['Agency portal', 'Infrastructure'],
  },
]);
