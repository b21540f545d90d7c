import type * as z from 'zod';
import type { ExportBeginSchema, ExportFormat, ExportPart } from '../../../contract/calls/audit-log';
import type { CallError, Result } from '../../../contract/result';

type ExportBegin = z.infer<typeof ExportBeginSchema>;

export interface ExportState {
  /** `saved`: the browser was handed the file; `kept`: it did not take it. */
  readonly phase: 'choosing' | 'beginning' | 'reading' | 'paused' | 'complete' | 'saved' | 'kept';
  readonly format: ExportFormat;
  readonly begun: ExportBegin | null;
  /** What the next part is asked for with. */
  readonly token: string | null;
  /** The last number that was looked at. */
  readonly through: number;
  readonly events: number;
  /** What was read so far, in order. */
  readonly parts: readonly string[];
  readonly error: CallError | null;
}

export type ExportEvent =
  | { readonly type: 'format_chosen'; readonly format: ExportFormat }
  | { readonly type: 'started' | 'paused' | 'resumed' | 'saved' | 'kept' }
  | { readonly type: 'begun'; readonly result: Result<ExportBegin> }
  | { readonly type: 'part_read'; readonly result: Result<ExportPart> };

export const initialExport: ExportState = {
  phase: 'choosing',
  format: 'jsonl',
  begun: null,
  token: null,
  through: 0,
  events: 0,
  parts: [],
  error: null,
};

/** Said when a part would begin where it began: asking on would never end. */
const noProgress: CallError = { code: 'unexpected', reference: '' };

export function reduceExport(state: ExportState, event: ExportEvent): ExportState {
  switch (event.type) {
    case 'format_chosen':
      return { ...state, format: event.format };
    case 'started':
    case 'resumed':
      return { ...state, phase: state.begun ? 'reading' : 'beginning', error: null };
    case 'paused':
      return state.phase === 'reading' ? { ...state, phase: 'paused' } : state;
    case 'begun':
      return event.result.ok
        ? withBegin(state, event.result.data)
        : { ...state, phase: 'choosing', error: event.result.error };
    case 'part_read':
      return event.result.ok ? withPart(state, event.result.data) : { ...state, phase: 'paused', error: event.result.error };
    case 'saved':
    case 'kept':
      return { ...state, phase: event.type };
  }
}

const withBegin = (state: ExportState, begun: ExportBegin): ExportState => ({
  ...state,
  phase: 'reading',
  begun,
  token: begun.token,
  through: begun.fromSeq - 1,
});

function withPart(state: ExportState, { text, events, nextToken, throughSeq }: ExportPart): ExportState {
  if (nextToken !== null && nextToken === state.token) return { ...state, phase: 'paused', error: noProgress };
  return {
    ...state,
    phase: nextToken === null ? 'complete' : 'reading',
    token: nextToken,
    through: throughSeq,
    events,
    parts: [...state.parts, text],
  };
}

/** How far along the reading is, from 0 to 1. */
export function progressOf({ begun, through }: ExportState): number {
  if (!begun) return 0;
  const all = begun.toSeq - begun.fromSeq + 1;
  return all <= 0 ? 1 : Math.min(1, Math.max(0, (through - begun.fromSeq + 1) / all));
}

/** A piece of the text that a person can copy in one go, in UTF-16 units. */
export const KEPT_PIECE_CHARS = 100_000;

/** One piece of what was read, and of how many. */
export function keptPiece(parts: readonly string[], index: number): { readonly text: string; readonly of: number } {
  const whole = parts.join('');
  return {
    text: whole.slice(index * KEPT_PIECE_CHARS, (index + 1) * KEPT_PIECE_CHARS),
    of: Math.max(1, Math.ceil(whole.length / KEPT_PIECE_CHARS)),
  };
}
