import { past } from './past-issue';

/** Closed without anybody filing them: no component, as a part of every real history. */
export const pastUnfiledIssues = past(null, [
  {
    key: 'HARB-88', created: '2024-09-11T21:13Z', from: 'outsider', resolution: 'Cannot Reproduce',
    summary: 'error',
    description: 'error',
  },
  {
    key: 'HARB-138', created: '2024-12-24T18:30Z', from: 'outsider', resolution: "Won't Do", priority: 'Low',
    summary: 'Merry Christmas to the whole team',
    description: 'Best ferry app. Thank you!',
  },
  {
    key: 'HARB-168', created: '2025-05-02T10:50Z', resolution: 'Cannot Reproduce',
    summary: 'Customer says it is broken',
    description: 'She called twice, no booking number. Something with the site.',
  },
  {
    key: 'HARB-194', created: '2025-08-29T15:40Z', from: 'outsider', resolution: "Won't Do",
    summary: 'TEST please ignore',
    description: null,
  },
]);
