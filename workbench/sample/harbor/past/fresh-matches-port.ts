import { past } from './past-issue';

/** What resembles HARB-59: HARB-237 (open, one duplicate), HARB-108 (closed, one duplicate), beside HARB-5. */
export const pastHalfPrintedIssues = past('Kiosk', [
  {
    key: 'HARB-108', created: '2024-10-17T06:42Z', labels: ['printer'], priority: 'High',
    summary: 'Second boarding pass is cut in half at the kiosk',
    description: `*Steps:* check in two or more passengers at a kiosk, take the boarding passes.
*Expected:* a whole pass for each.
*Actual:* the printer cuts the second pass through the QR code. The gate cannot read it.

Kiosk software 3.7.0, printer T-70, terminal A.`,
    answer: 'Feed length of the T-70 corrected in 3.7.1.',
  },
  {
    key: 'HARB-109', created: '2024-10-18T09:49Z', labels: ['printer'],
    summary: 'kiosk 4 half boarding passes',
    description: 'comes out half, rest is on the next one',
    duplicates: 'HARB-108',
  },
  {
    key: 'HARB-218', created: '2025-12-10T05:36Z', labels: ['printer'],
    summary: 'Boarding passes from kiosks in Terminal B are pale',
    description: 'New paper roll, the print is grey and scanners need three tries. T-80. The heat setting is for the old paper.',
    relatesTo: ['HARB-5'],
  },
  {
    key: 'HARB-237', created: '2026-01-27T07:05Z', labels: ['printer', 'regression'], priority: 'High', from: 'member',
    summary: 'Pilot kiosks with software 4.3.0 cut boarding passes through the QR code',
    description: `Kiosks 19 and 20 in Terminal B run 4.3.0 as a pilot.

*Steps:* check in with two or more passengers, take the boarding passes from the printer.
*Expected:* whole passes. *Actual:* half printed, the cut goes through the QR code from the second pass on.

{noformat}
print-spool: page height 1134 (expected 1181 dots), driver t80 7.2
{noformat}
Printer T-80. Kiosks with 4.2 print well.`,
    open: 'In Progress',
    relatesTo: ['HARB-5'],
  },
  {
    key: 'HARB-240', created: '2026-01-29T12:31Z', labels: ['printer'],
    summary: 'Kiosk 20, Terminal B: gate cannot read the passes',
    description: 'Passes are cut off in the middle of the code. Only families, single passengers are ok.',
    duplicates: 'HARB-237',
  },
]);

/** What resembles HARB-60: HARB-229 (open, one duplicate), HARB-119 (closed, one duplicate), beside HARB-3 and HARB-43. */
export const pastNightSailingIssues = past('Timetable import', [
  {
    key: 'HARB-119', created: '2024-11-08T07:13Z', labels: ['timezone', 'data-quality'], priority: 'High', from: 'projectAdmin',
    summary: 'Night sailings are imported with the date of the day before',
    description: `Sailings after midnight from Kestrel Point get the date of the day before.

*Steps:* import the November file of Brisa Line, search the 00:20 sailing of 15 November.
*Expected:* 15 November 00:20. *Actual:* offered on 14 November.

Timetable import 2.9.4, file format 3.`,
    answer: 'The date was cut from UTC. Fixed in 2.10 for all ports we had then.',
  },
  {
    key: 'HARB-120', created: '2024-11-09T05:27Z', labels: ['timezone'],
    summary: 'Passengers came a day early for the 00:20',
    description: 'Nine people stood here on the 14th. Ticket says 14 November 00:20, ship goes on the 15th.',
    duplicates: 'HARB-119',
  },
  {
    key: 'HARB-229', created: '2026-01-19T08:33Z', labels: ['timezone', 'data-quality'], priority: 'High', from: 'member',
    summary: 'Sailings from Puerto Claro between 00:00 and 01:00 are listed on the previous day',
    description: `Timetable import 2.17 with the file of Brisa Line. Every night sailing of Puerto Claro that leaves before 01:00 is one day early in the shop; the time is right.

The date is taken in the time zone of the office, the time in that of the port. Data quality check is green, it compares times only.`,
    open: 'In Progress',
    relatesTo: ['HARB-3'],
  },
  {
    key: 'HARB-233', created: '2026-01-23T18:15Z', labels: [],
    summary: '00:40 from Puerto Claro shown on the wrong date',
    description: 'The night ferry at 00:40 is in the timetable a day too early. Please check the import.',
    duplicates: 'HARB-229',
  },
]);
