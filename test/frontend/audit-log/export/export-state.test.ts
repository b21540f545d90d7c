import { describe, expect, it } from 'vitest';
import type { ExportPart } from '../../../../src/contract/calls/audit-log';
import {
  KEPT_PIECE_CHARS,
  initialExport,
  keptPiece,
  progressOf,
  reduceExport,
  type ExportEvent,
} from '../../../../src/frontend/audit-log/export/export-state';
import { failed, ok } from '../../fixtures';

const begun: ExportEvent = { type: 'begun', result: ok({ token: 't0', fromSeq: 11, toSeq: 110, fileName: 'audit.jsonl' }) };
const part = (more: Partial<ExportPart>): ExportEvent => ({
  type: 'part_read',
  result: ok({ text: 'a', nextToken: 't1', throughSeq: 60, events: 50, ...more }),
});
const after = (...events: ExportEvent[]) => events.reduce(reduceExport, initialExport);

describe('reduceExport', () => {
  it('reads on with the token of the part before, and counts what the server counts', () => {
    const state = after({ type: 'started' }, begun, part({}), part({ text: 'b', nextToken: null, throughSeq: 110, events: 100 }));
    expect(state).toMatchObject({ phase: 'complete', events: 100, parts: ['a', 'b'] });
    expect(progressOf(state)).toBe(1);
  });

  it('half way: half the progress', () => {
    expect(progressOf(after({ type: 'started' }, begun, part({})))).toBe(0.5);
  });

  it('a part that fails: pauses at the same place', () => {
    const state = after({ type: 'started' }, begun, part({}), { type: 'part_read', result: failed('storage_unavailable') });
    expect(state).toMatchObject({ phase: 'paused', token: 't1', parts: ['a'] });
    expect(reduceExport(state, { type: 'resumed' })).toMatchObject({ phase: 'reading', token: 't1', error: null });
  });

  it('the same token again: stops instead of asking for ever', () => {
    expect(after({ type: 'started' }, begun, part({ nextToken: 't0' }))).toMatchObject({ phase: 'paused', parts: [] });
  });

  it('cannot be begun: another format can be chosen', () => {
    expect(after({ type: 'started' }, { type: 'begun', result: failed('forbidden') })).toMatchObject({ phase: 'choosing' });
  });
});

describe('keptPiece', () => {
  it('every character stands in exactly one piece', () => {
    const parts = ['x'.repeat(KEPT_PIECE_CHARS), 'yz'];
    expect(keptPiece(parts, 1)).toEqual({ text: 'yz', of: 2 });
    expect(keptPiece(parts, 0).text).toHaveLength(KEPT_PIECE_CHARS);
    expect(keptPiece([], 0)).toEqual({ text: '', of: 1 });
  });
});
