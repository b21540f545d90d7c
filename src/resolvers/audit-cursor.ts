import * as z from 'zod';
import { PlumblineError } from '../domain/errors';
import type { AuditPosition } from '../domain/ports';

const PositionSchema = z.tuple([z.iso.datetime(), z.string().min(1).max(190)]);

/** A position in the log as one opaque word for the browser to hand back. */
export const encodeCursor = ({ occurredAt, id }: AuditPosition): string =>
  Buffer.from(JSON.stringify([occurredAt, id])).toString('base64url');

/** @throws PlumblineError `bad_input` for anything `encodeCursor` did not make */
export function decodeCursor(cursor: string): AuditPosition {
  try {
    const [occurredAt, id] = PositionSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { occurredAt, id };
  } catch (cause) {
    throw new PlumblineError('bad_input', 'not a cursor of this log', { cause });
  }
}
