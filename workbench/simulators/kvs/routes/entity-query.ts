import { z } from 'zod';
import { jsonResponse } from '../../../host/platform-call';
import { attributeOf, meets, meetsAll } from '../conditions';
import { getEntity, getIndex } from '../entity-schema';
import { invalidRequest, KvsRefusal } from '../kvs-refusal';
import { kvsLimits } from '../limits';
import { EntityQueryRequestSchema } from '../requests';
import { jsonBytes } from '../value-rules';
import { parseBody, toWire } from './route';
import type { KvsRoute } from './route';

/** Where a row stands in an index: its range value, then its key. */
const PositionSchema = z.tuple([z.union([z.string(), z.number(), z.boolean()]), z.string()]);
type Position = z.infer<typeof PositionSchema>;

/** `entity/query`: one declared index, a full partition, an optional range, filters over what is left. */
export const entityQueryRoute: KvsRoute = (body, { store, meter, entities }) => {
  const request = parseBody(EntityQueryRequestSchema, body);
  const { limit = kvsLimits.queryDefaultRows, partition = [], range, sort = 'ASC' } = request;
  if (!Number.isInteger(limit) || limit < 1 || limit > kvsLimits.queryMaxRows) {
    const words = `The page limit must be set between 1 and ${kvsLimits.queryMaxRows}.`;
    throw new KvsRefusal(400, 'COMPLEX_QUERY_PAGE_LIMIT_NOT_IN_RANGE', words);
  }
  const entity = getEntity(entities, request.entityName);
  const index = getIndex(entity, request.indexName);
  if (partition.length !== index.partition.length) {
    throw invalidRequest(`partition: index ${request.indexName} takes ${index.partition.length} value(s).`);
  }
  const direction = sort === 'ASC' ? 1 : -1;
  const start = request.cursor === undefined ? undefined : decode(request.cursor);

  const matching = store
    .listIndexed(`entity:${entity.name}`)
    .flatMap(({ key, row }) => {
      const position = PositionSchema.safeParse([index.range ? attributeOf(row.value, index.range) : key, key]);
      return position.success ? [{ key, row, position: position.data }] : [];
    })
    .filter(({ row }) => index.partition.every((name, at) => attributeOf(row.value, name) === partition[at]))
    .filter(({ position }) => !range || meets(range, position[0]))
    .filter(({ row }) => meetsAll(request.filters, row.value))
    .filter(({ position }) => !start || compare(position, start) * direction > 0)
    .sort((a, b) => compare(a.position, b.position) * direction);
  const page = matching.slice(0, limit);
  meter.countRead(page.reduce((bytes, { row }) => bytes + jsonBytes(row.value), 0));
  const end = matching.length > page.length ? page.at(-1)?.position : undefined;
  return jsonResponse(200, {
    data: page.map(({ key, row }) => toWire(key, row, request.options?.metadataFields)),
    ...(end && { cursor: Buffer.from(JSON.stringify(end)).toString('base64url') }),
  });
};

function compare([a, keyA]: Position, [b, keyB]: Position): number {
  if (a !== b) return a < b ? -1 : 1;
  if (keyA === keyB) return 0;
  return keyA < keyB ? -1 : 1;
}

function decode(cursor: string): Position {
  try {
    return PositionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidRequest('cursor: is not one that a query of this store gave.');
  }
}
