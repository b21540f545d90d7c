import type { z } from 'zod';
import type { Clock } from '../../../host/clock';
import type { EntityDeclaration, StoredRow } from '../entities';
import { invalidRequest } from '../kvs-refusal';
import type { KvsMeter } from '../meter';
import type { MetadataField } from '../requests';
import type { KvsStore } from '../store';

/** What a route may touch: one installation's rows and meter, the time, and the entities the manifest declares. */
export interface RouteContext {
  readonly store: KvsStore;
  readonly meter: KvsMeter;
  readonly clock: Clock;
  readonly entities: readonly EntityDeclaration[];
}

/** Answers the parsed JSON of one request, or throws a KvsRefusal. */
export type KvsRoute = (body: unknown, context: RouteContext) => Response;

/** @throws KvsRefusal 400 that names the first thing wrong */
export function parseBody<T extends z.ZodType>(schema: T, body: unknown): z.infer<T> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidRequest(`${issue?.path.join('.') ?? 'body'}: ${issue?.message ?? 'is not what the API takes'}`);
}

/** A row as the wire carries it: metadata only when it was asked for. */
export function toWire(key: string, row: StoredRow, fields: readonly MetadataField[] = []) {
  return {
    key,
    value: row.value,
    ...(fields.includes('CREATED_AT') && { createdAt: row.createdAt }),
    ...(fields.includes('UPDATED_AT') && { updatedAt: row.updatedAt }),
    ...(fields.includes('EXPIRE_TIME') &&
      row.expiresAt !== undefined && { expireTime: new Date(row.expiresAt).toISOString() }),
  };
}
