import type { ParityRow } from '../../host/parity';

const TESTS = 'test/workbench/simulators/kvs';
const expiry =
  'Forge removes an expired value at some time within 48 h; here it is always the last moment. ' +
  'That FAIL_IF_EXISTS refuses such a key is read from the storage engine, not from the documentation.';
const body = 'The code for a body of the wrong shape is not documented; here it is INVALID_REQUEST.';

/** How far each storage call goes. Partition and range size limits of entity indexes are not held. */
export const kvsParity: readonly ParityRow[] = [
  { service: 'kvs', call: 'POST /api/v1/get', status: 'supported', testedBy: `${TESTS}/single.test.ts` },
  { service: 'kvs', call: 'POST /api/v1/set', status: 'partial', testedBy: `${TESTS}/single.test.ts`, note: expiry },
  { service: 'kvs', call: 'POST /api/v1/delete', status: 'supported', testedBy: `${TESTS}/single.test.ts` },
  { service: 'kvs', call: 'POST /api/v1/secret/get', status: 'supported', testedBy: `${TESTS}/single.test.ts` },
  {
    service: 'kvs',
    call: 'POST /api/v1/secret/set',
    status: 'partial',
    testedBy: `${TESTS}/single.test.ts`,
    note: expiry,
  },
  { service: 'kvs', call: 'POST /api/v1/secret/delete', status: 'supported', testedBy: `${TESTS}/single.test.ts` },
  { service: 'kvs', call: 'POST /api/v1/entity/get', status: 'supported', testedBy: `${TESTS}/entities.test.ts` },
  {
    service: 'kvs',
    call: 'POST /api/v1/entity/set',
    status: 'partial',
    testedBy: `${TESTS}/entities.test.ts`,
    note: expiry,
  },
  { service: 'kvs', call: 'POST /api/v1/entity/delete', status: 'supported', testedBy: `${TESTS}/entities.test.ts` },
  { service: 'kvs', call: 'POST /api/v1/query', status: 'supported', testedBy: `${TESTS}/query.test.ts` },
  {
    service: 'kvs',
    call: 'POST /api/v1/entity/query',
    status: 'partial',
    testedBy: `${TESTS}/entities.test.ts`,
    note: `${body} Index sizes (1,700 and 900 bytes) and the 100-condition limit are not held.`,
  },
  { service: 'kvs', call: 'POST /api/v1/batch/get', status: 'supported', testedBy: `${TESTS}/batch.test.ts` },
  { service: 'kvs', call: 'POST /api/v1/batch/set', status: 'partial', testedBy: `${TESTS}/batch.test.ts`, note: body },
  { service: 'kvs', call: 'POST /api/v1/batch/delete', status: 'supported', testedBy: `${TESTS}/batch.test.ts` },
  {
    service: 'kvs',
    call: 'POST /api/v1/transaction',
    status: 'partial',
    testedBy: `${TESTS}/transaction.test.ts`,
    note: body,
  },
];
