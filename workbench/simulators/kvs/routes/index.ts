import { batchDeleteRoute, batchGetRoute, batchSetRoute } from './batch';
import { entityQueryRoute } from './entity-query';
import { queryRoute } from './query';
import type { KvsRoute } from './route';
import { deleteRoute, getRoute, setRoute } from './single';
import { transactionRoute } from './transaction';

/** Every call the simulator answers, by `METHOD path`. The parity table names the same calls. */
export const kvsRoutes: ReadonlyMap<string, KvsRoute> = new Map([
  ['POST /api/v1/get', getRoute('plain')],
  ['POST /api/v1/set', setRoute('plain')],
  ['POST /api/v1/delete', deleteRoute('plain')],
  ['POST /api/v1/secret/get', getRoute('secret')],
  ['POST /api/v1/secret/set', setRoute('secret')],
  ['POST /api/v1/secret/delete', deleteRoute('secret')],
  ['POST /api/v1/entity/get', getRoute('entity')],
  ['POST /api/v1/entity/set', setRoute('entity')],
  ['POST /api/v1/entity/delete', deleteRoute('entity')],
  ['POST /api/v1/query', queryRoute],
  ['POST /api/v1/entity/query', entityQueryRoute],
  ['POST /api/v1/batch/get', batchGetRoute],
  ['POST /api/v1/batch/set', batchSetRoute],
  ['POST /api/v1/batch/delete', batchDeleteRoute],
  ['POST /api/v1/transaction', transactionRoute],
]);
