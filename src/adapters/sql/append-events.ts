import { randomBytes, randomInt } from 'node:crypto';
import * as z from 'zod';
import { EMPTY_LOG, chainEvents } from '../../domain/audit/chain';
import type { AuditEvent } from '../../domain/audit/event';
import type { AuditRecord, ChainHead } from '../../domain/audit/record';
import { PlumblineError } from '../../domain/errors';
import { SeqColumnSchema, recordColumns, recordParameters } from './audit-rows';
import { recallHead, rememberHead } from './chain-head';
import { DuplicateKeyError, WriteConflictError, execute, query } from './client';

/** Writers that all want the next number: each round one of them gets it, so a writer meets at most one conflict for each other. */
const MAX_TRIES = 40;

const newSalt = () => randomBytes(16).toString('hex');

/**
 * Puts events behind the last one: all in one statement, or none. The statement is a compare-and-swap: the number is a
 * primary key, so nobody else can have taken it, and the row before must still have the hash that was built on. Whoever
 * loses reads the head again and builds anew; when nobody else writes it is one round trip.
 *
 * @param ifStored what to do about events whose id is in the log already: leave those out, or store nothing at all
 * @param unless ids that must not be in the log: the statement itself sees to it, together with the head it builds on
 * @returns how many were stored
 * @throws PlumblineError `audit_unavailable` when nothing was stored, `setting_up` before the table is there
 */
export async function appendEvents(
  events: readonly AuditEvent[],
  ifStored: 'skip' | 'refuse',
  unless: readonly string[] = [],
): Promise<number> {
  if (events.length === 0) return 0;
  try {
    return await append(events, ifStored, unless);
  } catch (cause) {
    rememberHead(undefined);
    const known = cause instanceof PlumblineError && ['setting_up', 'audit_unavailable'].includes(cause.code);
    throw known ? cause : new PlumblineError('audit_unavailable', 'the event could not be stored', { cause });
  }
}

/** Finds out where the next event goes, unless this process knows it. */
export async function readAhead(): Promise<void> {
  if (!recallHead()) rememberHead((await readPlace([])).head);
}

async function append(events: readonly AuditEvent[], ifStored: 'skip' | 'refuse', unless: readonly string[]): Promise<number> {
  let head = recallHead();
  let wanted: readonly AuditEvent[] = [...new Map(events.map((event) => [event.id, event])).values()];
  for (let tries = 0; tries < MAX_TRIES; tries++) {
    if (!head) {
      const place = await readPlace([...wanted.map(({ id }) => id), ...unless]);
      if (place.stored.size > 0 && ifStored === 'refuse') return 0;
      wanted = wanted.filter(({ id }) => !place.stored.has(id));
      if (wanted.length === 0) return 0;
      head = place.head;
    }
    const records = chainEvents(head, wanted, newSalt);
    if (await insertBehind(head, records, unless)) {
      const last = records.at(-1);
      rememberHead(last && { seq: last.seq, hash: last.hash });
      return records.length;
    }
    rememberHead(undefined);
    head = undefined;
    // The first head may only have been an old guess; whoever loses with a fresh one has others beside it.
    if (tries > 0) await pauseAfter(tries);
  }
  throw new PlumblineError('audit_unavailable', `${MAX_TRIES} other writers were first`);
}

/** Milliseconds a writer waits at most after its first lost race, and ever. */
const PAUSE = { FIRST_MS: 20, MAX_MS: 200 } as const;

/** A random while, longer the more often it was lost: writers in step would use up the 150 requests a second of a site. */
const pauseAfter = (tries: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, randomInt(1, Math.min(PAUSE.MAX_MS, PAUSE.FIRST_MS * 2 ** tries) + 1)));

const columns = recordColumns.join(', ');
const placeholders = recordColumns.map(() => '?').join(', ');
const namedPlaceholders = recordColumns.map((column) => `? AS ${column}`).join(', ');

/** False when another event has the number or the id, when one that must not be there is, or when the row that was built on is not what it was. */
async function insertBehind(head: ChainHead, records: readonly AuditRecord[], unless: readonly string[]): Promise<boolean> {
  for (const { body } of records) checkSize(body);
  const rows = records.map((_, index) => `SELECT ${index === 0 ? namedPlaceholders : placeholders}`).join(' UNION ALL ');
  const isFirst = head.seq === EMPTY_LOG.seq;
  const isBehind = isFirst
    ? 'NOT EXISTS (SELECT 1 FROM audit_log WHERE seq > 0)'
    : 'EXISTS (SELECT 1 FROM audit_log WHERE seq = ? AND hash = ?)';
  const isOpen = unless.length === 0 ? '' : ` AND NOT EXISTS (SELECT 1 FROM audit_log WHERE id IN (${unless.map(() => '?').join(', ')}))`;
  try {
    const stored = await execute(`INSERT INTO audit_log (${columns}) SELECT * FROM (${rows}) fresh WHERE ${isBehind}${isOpen}`, [
      ...records.flatMap(recordParameters),
      ...(isFirst ? [] : [head.seq, head.hash]),
      ...unless,
    ]);
    return stored > 0;
  } catch (thrown) {
    if (thrown instanceof DuplicateKeyError || thrown instanceof WriteConflictError) return false;
    throw thrown;
  }
}

/**
 * Bytes of one payload. A derived table takes the type of its columns from the parameters, and MariaDB cuts text in one at
 * 64 KiB without a word; and a page of the log must fit into the 4 MiB that Forge SQL answers.
 */
const MAX_PAYLOAD_BYTES = 32_768;

function checkSize({ action, payload }: AuditRecord['body']): void {
  if (Buffer.byteLength(JSON.stringify(payload), 'utf8') <= MAX_PAYLOAD_BYTES) return;
  throw new PlumblineError('audit_unavailable', `an event ${action} is larger than the log takes`);
}

const PlaceRowSchema = z.object({ seq: SeqColumnSchema, hash: z.string(), id: z.string(), is_head: z.coerce.number() });

/** The last event there is, and which of these are stored already, in one read. */
async function readPlace(ids: readonly string[]): Promise<{ head: ChainHead; stored: ReadonlySet<string> }> {
  const rows = await query(
    PlaceRowSchema,
    `(SELECT seq, hash, id, 1 AS is_head FROM audit_log ORDER BY seq DESC LIMIT 1)
      ${ids.length === 0 ? '' : `UNION ALL SELECT seq, hash, id, 0 AS is_head FROM audit_log WHERE id IN (${ids.map(() => '?').join(', ')})`}`,
    ids,
  );
  const last = rows.find((row) => row.is_head === 1);
  return {
    head: last ? { seq: last.seq, hash: last.hash } : EMPTY_LOG,
    stored: new Set(rows.filter((row) => row.is_head === 0).map((row) => row.id)),
  };
}
