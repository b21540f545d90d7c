import type { ParityRow } from '../../host/parity';

const TESTS = 'test/workbench/simulators/sql';

/** How far the workbench goes with Forge SQL. */
export const sqlParity: ParityRow[] = [
  {
    service: 'sql',
    call: 'POST /api/v1/execute',
    status: 'partial',
    testedBy: `${TESTS}/execute.test.ts`,
    note:
      'A MariaDB stands in for TiDB: plans, EXPLAIN, the words of some errors, and when a query runs out of memory ' +
      'differ. A timed-out statement ends at once; on Forge it may run on. HTTP statuses other than 400 and 429, and ' +
      'the reply to an oversized request or answer, are not published. Binary columns come back read as UTF-8.',
  },
  {
    service: 'sql',
    call: 'POST /api/v1/execute/ddl',
    status: 'partial',
    testedBy: `${TESTS}/migrations.test.ts`,
    note: 'As above. Syntax that only MariaDB knows is refused where it is known to us, not everywhere.',
  },
];
