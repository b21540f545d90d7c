import { describe, expect, it } from 'vitest';
import { ReadinessPropertySchema } from '../../../src/domain/readiness/readiness-property';
import { editedSince, propertyOf } from '../../../src/domain/readiness/sign-off';
import { signOffOf, stateOf } from './fixtures';

const seen = stateOf('A', 'one');
const edited = stateOf('A', 'two');
const at = '2026-01-02T00:00:00.000Z';
const scored = { score: 88, status: 'ready' } as const;

describe('editedSince', () => {
  it('nothing, as long as the issue is what was seen', () => {
    expect(editedSince(signOffOf(seen), stateOf('A', 'one'))).toEqual([]);
  });
  it('the parts that differ', () => {
    expect(editedSince(signOffOf(seen), edited)).toEqual(['description']);
  });
  it('one that was seen to end stays ended when the edit is taken back, and keeps its reason', () => {
    const ended = signOffOf(seen, { expiry: { at, parts: ['attachments'], score: 60 } });
    expect(editedSince(ended, seen)).toEqual(['attachments']);
    expect(editedSince(ended, edited)).toEqual(['attachments']);
  });
});

describe('propertyOf', () => {
  it.each([
    ['nobody confirmed it', undefined, seen, 'no'],
    ['somebody did', signOffOf(seen), seen, 'yes'],
    ['somebody did against the report', signOffOf(seen, { override: true }), seen, 'override'],
    ['it was edited since', signOffOf(seen), edited, 'expired'],
    ['it was edited since an override', signOffOf(seen, { override: true }), edited, 'expired'],
    ['it ended and the edit was taken back', signOffOf(seen, { expiry: { at, parts: ['summary'], score: 60 } }), seen, 'expired'],
  ] as const)('%s', (_what, signOff, now, signedOff) => {
    const property = propertyOf(scored, signOff, { state: now, blockers: [] });
    expect(property).toEqual({ ...scored, signedOff });
    expect(ReadinessPropertySchema.safeParse(property).success).toBe(true);
  });
  it('score and status are those of now, whatever was confirmed', () => {
    expect(propertyOf({ score: 3, status: 'needs_clarification' }, signOffOf(seen), { state: seen, blockers: [] })).toEqual({
      score: 3,
      status: 'needs_clarification',
      signedOff: 'yes',
    });
  });

  it('a blocker that was not there when it was confirmed holds it back; one that was is overridden', () => {
    const at = (blockers: string[]) => propertyOf(scored, signOffOf(seen, { despite: ['7'] }), { state: seen, blockers }).signedOff;
    expect([at([]), at(['7']), at(['8']), at(['7', '8'])]).toEqual(['yes', 'override', 'blocked', 'blocked']);
  });
});
