import { jsonResponse } from '../../../host/platform-call';
import { checkEntityValue, getEntity, spaceOf } from '../entity-schema';
import { invalidRequest, keyDuplication, keyNotFound, KvsRefusal } from '../kvs-refusal';
import { kvsLimits } from '../limits';
import { BatchDeleteRequestSchema, BatchGetRequestSchema, BatchSetRequestSchema } from '../requests';
import { acceptKey, acceptValue, expiryOf, jsonBytes } from '../value-rules';
import { parseBody, toWire } from './route';
import type { KvsRoute, RouteContext } from './route';

interface Keyed {
  readonly key?: unknown;
  readonly entityName?: string | undefined;
}

export const batchGetRoute: KvsRoute = (body, context) =>
  eachItem('get', parseBody(BatchGetRequestSchema, body), ({ key, entityName, options }) => {
    const row = context.store.find(spaceOf(context.entities, entityName), key);
    context.meter.countRead(row ? jsonBytes(row.value) : 0);
    if (!row) throw keyNotFound();
    return toWire(key, row, options?.metadataFields);
  });

export const batchSetRoute: KvsRoute = (body, context) => {
  const items = parseBody(BatchSetRequestSchema, body);
  if (jsonBytes(items) > kvsLimits.transactionBytes) {
    throw new KvsRefusal(400, 'MAX_SIZE', 'The provided value has exceeded the maximum size limit.');
  }
  return eachItem('set', items, (item) => {
    writeItem(item, context);
    return { key: item.key };
  });
};

export const batchDeleteRoute: KvsRoute = (body, context) =>
  eachItem('delete', parseBody(BatchDeleteRequestSchema, body), ({ key, entityName }) => {
    context.meter.countWrite(0);
    context.store.remove(spaceOf(context.entities, entityName), key);
    return { key };
  });

/** Best effort: an item that fails is named with its reason, and the others go ahead. */
function eachItem<T extends Keyed>(
  verb: string,
  items: readonly T[],
  run: (item: T & { key: string }) => object,
): Response {
  if (items.length === 0) throw invalidRequest('A batch needs at least one key.');
  if (items.length > kvsLimits.batchKeys) {
    const words = `but you can only ${verb} a maximum of ${kvsLimits.batchKeys} entities at a time.`;
    throw new KvsRefusal(400, 'TOO_MANY_BATCH_ENTITIES', `Number of entities to ${verb} was ${items.length}, ${words}`);
  }
  if (new Set(items.map((item) => JSON.stringify([item.entityName, item.key]))).size < items.length)
    throw keyDuplication();

  const successfulKeys: object[] = [];
  const failedKeys: object[] = [];
  for (const item of items) {
    const name = { key: item.key, ...(item.entityName !== undefined && { entityName: item.entityName }) };
    try {
      successfulKeys.push({ ...name, ...run({ ...item, key: acceptKey(item.key) }) });
    } catch (error) {
      if (!(error instanceof KvsRefusal)) throw error;
      failedKeys.push({ ...name, error: { code: error.code, message: error.message } });
    }
  }
  return jsonResponse(200, { successfulKeys, failedKeys });
}

function writeItem(
  item: ReturnType<typeof BatchSetRequestSchema.parse>[number] & { key: string },
  context: RouteContext,
) {
  const { key, entityName, options } = item;
  const space = spaceOf(context.entities, entityName);
  const value = acceptValue(item.value);
  if (entityName !== undefined) checkEntityValue(getEntity(context.entities, entityName), value);
  const now = context.clock.now();
  const expiry = options?.ttl && { expiresAt: expiryOf(options.ttl, now) };
  context.meter.countWrite(jsonBytes(value));
  const createdAt = context.store.find(space, key)?.createdAt ?? now;
  context.store.write(space, key, { value, createdAt, updatedAt: now, ...expiry });
}
