import { kvs, MetadataField, WhereConditions } from '@forge/kvs';
import * as z from 'zod';
import { PlumblineError } from '../../domain/errors';

type Ttl = NonNullable<NonNullable<Parameters<typeof kvs.set>[2]>['ttl']>;

const StoredSchema = z.object({ value: z.unknown(), expireTime: z.string().optional() });

/**
 * The value under a key, parsed; undefined when there is none or its time is over. Forge may keep an expired value for
 * up to 48 hours, so the expiry is read and compared here.
 *
 * @throws PlumblineError `storage_unavailable`
 */
export async function findValue<Value>(schema: z.ZodType<Value>, key: string): Promise<Value | undefined> {
  const stored = await findStored(key);
  if (!stored) return undefined;
  const { value, expireTime } = stored;
  if (expireTime !== undefined && Date.parse(expireTime) <= Date.now()) return undefined;
  return schema.parse(value);
}

/** Like `findValue`, but also what has expired and still lies there: for a key that is not free until Forge removes it. */
export async function findEvenExpired<Value>(schema: z.ZodType<Value>, key: string): Promise<Value | undefined> {
  const stored = await findStored(key);
  return stored && schema.parse(stored.value);
}

async function findStored(key: string): Promise<z.infer<typeof StoredSchema> | undefined> {
  const found = await guarded(() => kvs.get(key, { metadataFields: [MetadataField.EXPIRE_TIME] }));
  return found === undefined ? undefined : StoredSchema.parse(found);
}

/** Stores a value, over whatever was there. */
export async function saveValue(key: string, value: unknown, ttl?: Ttl): Promise<void> {
  await guarded(() => kvs.set(key, value, ttl ? { keyPolicy: 'OVERRIDE', ttl } : { keyPolicy: 'OVERRIDE' }));
}

const ConflictSchema = z.object({ code: z.literal('KEY_CONFLICT') });

/** Stores a value only if the key is free: false when somebody was first. Forge decides the race. */
export async function claimKey(key: string, value: unknown, ttl?: Ttl): Promise<boolean> {
  try {
    await kvs.set(key, value, ttl ? { keyPolicy: 'FAIL_IF_EXISTS', ttl } : { keyPolicy: 'FAIL_IF_EXISTS' });
    return true;
  } catch (cause) {
    if (ConflictSchema.safeParse(cause).success) return false;
    throw unavailable(cause);
  }
}

export async function deleteValue(key: string): Promise<void> {
  await guarded(() => kvs.delete(key));
}

/** Keys one query answers with, by Forge's limit. */
const QUERY_PAGE = 100;

const ListedSchema = z.object({ key: z.string(), value: z.unknown() });

/** Everything whose key begins so. Forge answers such a question a moment late: what was just stored may be missing. */
export async function listValues<Value>(schema: z.ZodType<Value>, prefix: string): Promise<{ key: string; value: Value }[]> {
  const found: { key: string; value: Value }[] = [];
  let cursor: string | undefined;
  do {
    const query = kvs.query().where('key', WhereConditions.beginsWith(prefix)).limit(QUERY_PAGE);
    const page = await guarded(() => (cursor === undefined ? query : query.cursor(cursor)).getMany<unknown>());
    found.push(...z.array(ListedSchema).parse(page.results).map(({ key, value }) => ({ key, value: schema.parse(value) })));
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

export async function deleteSecret(key: string): Promise<void> {
  await guarded(() => kvs.deleteSecret(key));
}

export async function findSecret(key: string): Promise<string | undefined> {
  return z.string().optional().parse(await guarded(() => kvs.getSecret<unknown>(key)));
}

/** The secret under a key, or the given one when there is none yet; whoever stored first decides for everybody. */
export async function findOrClaimSecret(key: string, fresh: () => string): Promise<string> {
  const known = await guarded(() => kvs.getSecret<unknown>(key));
  if (known !== undefined) return z.string().parse(known);
  const secret = fresh();
  try {
    await kvs.setSecret(key, secret, { keyPolicy: 'FAIL_IF_EXISTS' });
    return secret;
  } catch (cause) {
    if (!ConflictSchema.safeParse(cause).success) throw unavailable(cause);
    return z.string().parse(await guarded(() => kvs.getSecret<unknown>(key)));
  }
}

async function guarded<T>(operation: () => Promise<T>): Promise<T> {
  try {
    return await operation();
  } catch (cause) {
    throw unavailable(cause);
  }
}

const unavailable = (cause: unknown) => new PlumblineError('storage_unavailable', 'Forge KVS did not answer', { cause });
