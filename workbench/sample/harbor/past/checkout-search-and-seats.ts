import { past } from './past-issue';

/** Fare search, calendar and seat map. HARB-84 has two duplicates. */
export const pastSearchAndSeatIssues = past('Checkout', [
  {
    key: 'HARB-65', created: '2024-08-02T07:44Z', labels: ['ux'],
    summary: 'Calendar of the fare search opens on the wrong month',
    description: 'Go back from the fare list to the search. The calendar shows the current month again instead of the month I had chosen. Shop 7.4.',
  },
  {
    key: 'HARB-73', created: '2024-08-19T12:30Z', labels: ['perf'], priority: 'High', from: 'member',
    summary: 'Seat map loads 900 single pictures',
    description: `Opening the seat map of MS Lumen makes 904 requests, one for each seat.

On a phone it takes 20 s until a seat can be tapped. One sprite would do.`,
  },
  {
    key: 'HARB-84', created: '2024-09-05T15:18Z', priority: 'High', from: 'projectAdmin', labels: ['regression'],
    summary: 'Two passengers get the same seat when both hold it in the same second',
    description: `*Steps*
# Open the seat map of one sailing in two browsers
# Choose seat 14C in both at the same time

*Expected:* the second browser says that the seat is taken.
*Actual:* both go on to payment, both tickets say 14C. Shop 7.5.0.

{noformat}
WARN seat-hold: hold 14C sailing=NH-IM-0905 already held by basket 88121, overwriting
{noformat}`,
    answer: 'The hold was written without looking at the version of the row. Fixed in 7.5.2.',
  },
  {
    key: 'HARB-86', created: '2024-09-09T18:02Z', duplicates: 'HARB-84', from: 'outsider',
    summary: 'somebody sat on my seat',
    description: 'I booked seat 22A and there was another lady with the same seat 22A on her ticket!! The crew could not help. How can that happen',
  },
  {
    key: 'HARB-89', created: '2024-09-12T06:50Z', duplicates: 'HARB-84', labels: ['data-quality'],
    summary: 'Same seat sold twice on MS Brisa, 8 cases this week',
    description: 'Port agents in Skarvik count 8 double seats since Monday. Both passengers have a valid ticket with the same seat number.',
  },
  {
    key: 'HARB-111', created: '2024-10-21T09:27Z', type: 'Story', points: 3, from: 'projectAdmin', labels: ['ux'],
    summary: 'Show the cheapest day of the week above the fare list',
    description: `As a passenger with free dates I want to see the cheapest day around my date, so that I can save money.

* Three days before and after the chosen date
* The price is the lowest fare for the chosen passengers
* Sold-out days are grey`,
  },
  {
    key: 'HARB-130', created: '2024-12-03T20:41Z', labels: ['performance'], relatesTo: ['HARB-31'],
    summary: 'Fare search takes ages on my phone',
    description: 'Search Norderhaven - Skarvik for next friday. On the phone it needs more than 20 seconds before the fares come, on the laptop it is about 8. Shop 7.8.',
    answer: 'The price cache was switched off by the 7.8 update. On again.',
  },
  {
    key: 'HARB-152', created: '2025-02-17T11:05Z', labels: ['localisation'],
    summary: 'Search does not find "Sankt Elme" when it is typed "St. Elme"',
    description: 'Port names with Sankt are only found when written out. Many people type St. or St without the dot.',
  },
  {
    key: 'HARB-160', created: '2025-03-28T10:15Z', labels: ['accessibility'], from: 'projectAdmin',
    summary: 'Seat map cannot be used with the keyboard',
    description: `Tab jumps over the whole seat map. With a screen reader all seats are read as "button".

Expected: arrow keys move between seats, the reader says row, letter, price and whether it is free.

Found with NVDA 2024.4 and Firefox.`,
  },
  {
    key: 'HARB-173', created: '2025-05-26T13:33Z', resolution: 'Cannot Reproduce', priority: 'Low',
    summary: 'fares flicker',
    description: 'when i scroll the fare list it flickers a bit. not always',
  },
  {
    key: 'HARB-183', created: '2025-07-07T05:59Z', labels: ['performance'], priority: 'High', relatesTo: ['HARB-31'],
    summary: 'Gateway timeout 504 in the fare search on Saturday morning',
    description: `Between 8:10 and 9:40 every third fare search ended with 504.

{noformat}
upstream timed out (110: Connection timed out) while reading response header, request: "POST /api/fares/search"
{noformat}`,
    components: ['Checkout', 'Infrastructure'],
  },
  {
    key: 'HARB-195', created: '2025-09-02T16:20Z', type: 'Task', from: 'member', labels: ['tech-debt'], priority: 'Low',
    summary: 'Remove the old calendar widget',
    description: 'Nothing uses it since 8.9. It still adds 180 kB to the first page.',
  },
  {
    key: 'HARB-207', created: '2025-10-30T08:48Z', from: 'member', labels: ['ux'],
    summary: 'Return crossing earlier than the outward one can be chosen',
    description: 'Choose 14 November out and 12 November back: the checkout takes it and fails only at payment with FARE-409. The calendar should not offer days before the outward crossing.',
  },
  {
    key: 'HARB-219', created: '2025-12-11T14:12Z', open: 'To Do', type: 'Story', labels: ['ux'],
    summary: 'Filter the fare list by ships with a play area for children',
    description: 'As a parent I want to see only sailings with a play area. The timetable has this already, the search does not.',
  },
  {
    key: 'HARB-230', created: '2026-01-20T17:55Z', open: 'In Progress', from: 'member', labels: ['localisation'],
    summary: 'Seat map letters are mirrored in Arabic',
    description: 'In Arabic the seat map is drawn right to left, but the letters stay: seat A is shown where seat F is. Shop 9.2.0.',
    relatesTo: ['HARB-36'],
  },
]);
