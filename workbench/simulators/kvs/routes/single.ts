import { jsonResponse } from '../../../host/platform-call';
import type { Space } from '../entities';
import { checkEntityValue, getEntity, spaceOf } from '../entity-schema';
import { invalidRequest, keyNotFound, KvsRefusal } from '../kvs-refusal';
import { DeleteRequestSchema, GetRequestSchema, SetRequestSchema } from '../requests';
import { acceptKey, acceptValue, expiryOf, jsonBytes } from '../value-rules';
import { parseBody, toWire } from './route';
import type { KvsRoute, RouteContext } from './route';

type Kind = 'plain' | 'secret' | 'entity';

/** `get`, strongly consistent: it sees every write that was answered before it. */
export const getRoute =
  (kind: Kind): KvsRoute =>
  (body, context) => {
    const { key, entityName, options } = parseBody(GetRequestSchema, body);
    const row = context.store.find(spaceFor(kind, entityName, context), acceptKey(key));
    context.meter.countRead(row ? jsonBytes(row.value) : 0);
    if (!row) throw keyNotFound();
    return jsonResponse(200, toWire(acceptKey(key), row, options?.metadataFields));
  };

/** `set`; an expired value that Forge has not removed yet still counts as existing for FAIL_IF_EXISTS. */
export const setRoute =
  (kind: Kind): KvsRoute =>
  (body, context) => {
    const { entityName, options = {}, ...request } = parseBody(SetRequestSchema, body);
    const space = spaceFor(kind, entityName, context);
    const key = acceptKey(request.key);
    const value = acceptValue(request.value);
    if (entityName !== undefined) checkEntityValue(getEntity(context.entities, entityName), value);
    const now = context.clock.now();
    const expiry = options.ttl && { expiresAt: expiryOf(options.ttl, now) };
    const previous = context.store.find(space, key);
    context.meter.countWrite(jsonBytes(value));
    if (options.keyPolicy === 'FAIL_IF_EXISTS' && previous) {
      throw new KvsRefusal(409, 'KEY_CONFLICT', 'Provided key already exists and cannot be overwritten');
    }
    const latest = { value, createdAt: previous?.createdAt ?? now, updatedAt: now, ...expiry };
    context.store.write(space, key, latest);
    const returned = options.returnValue === 'PREVIOUS' ? previous : options.returnValue && latest;
    return returned ? jsonResponse(200, toWire(key, returned, options.returnMetadataFields)) : jsonResponse(204);
  };

/** `delete`; an absent key is KEY_NOT_FOUND on the wire, which the SDK turns into success. */
export const deleteRoute =
  (kind: Kind): KvsRoute =>
  (body, context) => {
    const { key, entityName } = parseBody(DeleteRequestSchema, body);
    const space = spaceFor(kind, entityName, context);
    const accepted = acceptKey(key);
    context.meter.countWrite(0);
    if (!context.store.find(space, accepted)) throw keyNotFound();
    context.store.remove(space, accepted);
    return jsonResponse(204);
  };

function spaceFor(kind: Kind, entityName: string | undefined, context: RouteContext): Space {
  if (kind !== 'entity') return kind;
  if (entityName === undefined) throw invalidRequest('entityName: is required.');
  return spaceOf(context.entities, entityName);
}
