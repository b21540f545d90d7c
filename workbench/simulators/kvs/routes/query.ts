import type { z } from 'zod';
import { jsonResponse } from '../../../host/platform-call';
import { KvsRefusal } from '../kvs-refusal';
import { kvsLimits } from '../limits';
import { QueryRequestSchema } from '../requests';
import { jsonBytes } from '../value-rules';
import { parseBody, toWire } from './route';
import type { KvsRoute } from './route';

/** `query`: plain keys only, in key order, by prefix at most, and eventually consistent. */
export const queryRoute: KvsRoute = (body, { store, meter }) => {
  const { limit = kvsLimits.queryDefaultRows, after, where, options } = parseBody(QueryRequestSchema, body);
  if (!Number.isInteger(limit) || limit < 1 || limit > kvsLimits.queryMaxRows) {
    const words = `The page limit must be set between 1 and ${kvsLimits.queryMaxRows}.`;
    throw new KvsRefusal(400, 'LIST_QUERY_LIMIT_EXCEEDED', words);
  }
  const prefix = prefixOf(where);
  const last = after === undefined ? '' : Buffer.from(after, 'base64url').toString();
  const matching = store.listIndexed('plain').filter(({ key }) => key.startsWith(prefix) && key > last);
  const page = matching.slice(0, limit);
  meter.countRead(page.reduce((bytes, { row }) => bytes + jsonBytes(row.value), 0));
  const end = matching.length > page.length ? page.at(-1)?.key : undefined;
  return jsonResponse(200, {
    data: page.map(({ key, row }) => toWire(key, row, options?.metadataFields)),
    ...(end !== undefined && { cursor: Buffer.from(end).toString('base64url') }),
  });
};

function prefixOf(where: z.infer<typeof QueryRequestSchema>['where']): string {
  const [clause, ...others] = where ?? [];
  if (!clause) return '';
  if (others.length > 0) {
    throw new KvsRefusal(400, 'QUERY_WHERE_INVALID', 'There may only be a single where condition for a query.');
  }
  if (clause.property !== 'key') {
    throw new KvsRefusal(400, 'QUERY_WHERE_FIELD_INVALID', 'Queries can only target the key field.');
  }
  const [prefix] = clause.values;
  if (clause.condition !== 'BEGINS_WITH' || typeof prefix !== 'string') {
    throw new KvsRefusal(
      400,
      'QUERY_WHERE_INVALID',
      'The only condition supported by the Key-value store is beginsWith.',
    );
  }
  return prefix;
}
