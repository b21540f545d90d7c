import type { ParityRow } from '../../host/parity';

/** How far the report of personal data goes. */
export const privacyParity: readonly ParityRow[] = [
  {
    service: 'privacy',
    call: 'POST /app/report-accounts',
    status: 'partial',
    testedBy: 'test/workbench/simulators/privacy/report-accounts.test.ts',
    note:
      'An updated account is one that a test or a person marked so; its updatedAt is not compared. Reports more ' +
      'often than the cycle are answered, not refused with 429.',
  },
];
