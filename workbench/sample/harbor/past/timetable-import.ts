import { past } from './past-issue';

/** Files of the shipping lines. HARB-97 has one duplicate. */
export const pastTimetableIssues = past('Timetable import', [
  {
    key: 'HARB-74', created: '2024-08-20T05:31Z', labels: ['data-quality'], from: 'member',
    summary: 'Import stops at the first line with a semicolon in the ship name',
    description: `Tern Line sends "MS Alke; ex Lumen II". The whole file is dropped.

{noformat}
CsvMalformedLineException: expected 14 columns, found 15 (line 212)
{noformat}
Timetable import 2.8.`,
  },
  {
    key: 'HARB-97', created: '2024-09-26T06:06Z', priority: 'Blocker', from: 'projectAdmin', labels: ['data-quality'],
    summary: 'Cancelled sailings stay on sale',
    description: `Sailings with status X in the file (cancelled) are imported as new ones with the same time, so they can still be bought.

*Expected:* taken off sale within five minutes. *Actual:* 61 tickets sold for a ship that does not sail. Import 2.9, file format 3.`,
    answer: 'Status X was unknown before format 3 and read as "extra". Fixed in 2.9.1, passengers are informed.',
  },
  {
    key: 'HARB-98', created: '2024-09-27T16:53Z', duplicates: 'HARB-97',
    summary: 'Bought a ticket for a sailing that was cancelled two days ago',
    description: 'Skarvik 14:10. The port says the sailing was cancelled on Wednesday, the shop sold it to me today.',
  },
  {
    key: 'HARB-128', created: '2024-11-25T10:20Z', type: 'Story', points: 8, from: 'projectAdmin',
    summary: 'Read file format 4 of the shipping lines',
    description: 'As the office I want format 4, which holds vehicle decks and price classes. Format 3 stays until all lines have moved.',
  },
  {
    key: 'HARB-149', created: '2025-02-03T07:43Z', labels: ['data-quality'],
    summary: 'Ship names in capitals: MS LUMEN and MS Lumen are two ships',
    description: 'Filter by ship shows both. Half of the sailings are in each.',
  },
  {
    key: 'HARB-161', created: '2025-03-31T04:38Z', labels: ['timezone', 'data-quality'], priority: 'High',
    summary: 'Arrival is before the departure in the night of the time change',
    description: 'NH to Isla Menor leaves 01:30 and arrives 01:10 in the shop. Import 2.12. Only 30 March.',
    relatesTo: ['HARB-13', 'HARB-43'],
  },
  {
    key: 'HARB-176', created: '2025-06-05T11:29Z', labels: ['performance'], from: 'member',
    summary: 'Import of the summer file takes 50 minutes',
    description: 'One INSERT a row, 210,000 rows. The winter file takes 6 minutes.',
  },
  {
    key: 'HARB-182', created: '2025-07-01T08:20Z', labels: ['monitoring'], resolution: 'Cannot Reproduce',
    summary: 'No timetable for an hour this morning?',
    description: 'Customers say the timetable was empty around 7. I see nothing in the monitoring.',
  },
  {
    key: 'HARB-197', created: '2025-09-15T06:17Z', from: 'member', labels: ['data-quality'],
    summary: 'Sailings of Tern Line imported twice when the file is sent again',
    description: 'They resend the file with another name and each sailing is on sale two times, with separate seats. Import 2.14. Rows should be known by line, port and planned departure.',
    priority: 'High',
  },
  {
    key: 'HARB-216', created: '2025-12-04T09:55Z', open: 'To Do', labels: ['tech-debt'], type: 'Task', from: 'member',
    summary: 'Switch off file format 3',
    description: 'Last line moved in November. Removes the old reader and its 90 sample files.',
  },
]);
