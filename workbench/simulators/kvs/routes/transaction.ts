import { jsonResponse } from '../../../host/platform-call';
import { meetsAll } from '../conditions';
import { checkEntityValue, getEntity, spaceOf } from '../entity-schema';
import { keyDuplication, KvsRefusal } from '../kvs-refusal';
import { kvsLimits } from '../limits';
import { TransactionRequestSchema } from '../requests';
import type { Filters } from '../requests';
import { acceptKey, acceptValue, expiryOf, jsonBytes } from '../value-rules';
import { parseBody } from './route';
import type { KvsRoute, RouteContext } from './route';

interface Operation {
  readonly key?: unknown;
  readonly entityName?: string | undefined;
  readonly conditions?: Filters | undefined;
}

/** `transaction`: everything is checked before anything is written; conditions stand on custom entities only. */
export const transactionRoute: KvsRoute = (body, context) => {
  const request = parseBody(TransactionRequestSchema, body);
  const { set = [], delete: deletions = [], check = [] } = request;
  const operations: Operation[] = [...set, ...deletions, ...check];
  checkShape(operations, jsonBytes(request));
  for (const operation of operations) checkCondition(operation, context);

  const now = context.clock.now();
  const writes = set.map(({ key, entityName, value, options }) => {
    if (entityName !== undefined) checkEntityValue(getEntity(context.entities, entityName), value);
    const space = spaceOf(context.entities, entityName);
    const createdAt = context.store.find(space, acceptKey(key))?.createdAt ?? now;
    const expiry = options?.ttl && { expiresAt: expiryOf(options.ttl, now) };
    return { space, key: acceptKey(key), row: { value: acceptValue(value), createdAt, updatedAt: now, ...expiry } };
  });
  context.meter.countWrite(writes.reduce((bytes, { row }) => bytes + jsonBytes(row.value), 0));
  for (const { space, key, row } of writes) context.store.write(space, key, row);
  for (const { key, entityName } of deletions) {
    context.store.remove(spaceOf(context.entities, entityName), acceptKey(key));
  }
  return jsonResponse(204);
};

function checkShape(operations: readonly Operation[], bytes: number): void {
  if (operations.length === 0) {
    throw new KvsRefusal(400, 'INVALID_TRANSACTION_REQUEST', 'A transaction needs at least one operation.');
  }
  if (operations.length > kvsLimits.transactionOperations || bytes > kvsLimits.transactionBytes) {
    const words = 'Request cannot be processed due to one or more semantic errors';
    throw new KvsRefusal(422, 'UNPROCESSABLE_ENTITY', words);
  }
  const names = operations.map(({ key, entityName }) => JSON.stringify([entityName, acceptKey(key)]));
  if (new Set(names).size < names.length) throw keyDuplication();
}

function checkCondition({ key, entityName, conditions }: Operation, { store, entities }: RouteContext): void {
  const space = spaceOf(entities, entityName);
  if (!conditions) return;
  if (entityName === undefined) {
    throw new KvsRefusal(400, 'INVALID_TRANSACTION_REQUEST', 'Conditions are only supported for custom entities.');
  }
  const row = store.find(space, acceptKey(key));
  if (row && meetsAll(conditions, row.value)) return;
  const words = 'Request failed due to conditional check specified or optimistic locking';
  throw new KvsRefusal(400, 'CONDITIONAL_CHECK_FAILED', words);
}
