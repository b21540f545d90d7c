import { describe, expect, it } from 'vitest';
import { needsLook, type KeptReadiness, type PublishedIssue } from '../../../../src/domain/readiness/sweep/needs-look';

type SignedOff = NonNullable<KeptReadiness['signOff']>;

const AT = Date.parse('2026-03-01T12:00:00.000Z');
const put = { order: { aim: 'put_in', since: { at: AT - 1_000, settingsVersion: 3 } }, progress: { refused: {}, startedAt: AT }, now: AT } as const;
const out = { ...put, order: { ...put.order, aim: 'take_out' } } as const;
const report = { createdAt: new Date(AT).toISOString(), settingsVersion: 3, score: 88, status: 'ready' } as const;
const property = { score: 88, status: 'ready', signedOff: 'no' };
const issue: PublishedIssue = { id: '1', restricted: false, updatedAt: AT - 5_000, property };
const expiry = { at: new Date(AT).toISOString(), parts: ['summary' as const], score: 40 };

const signed = (more: Partial<SignedOff> = {}): SignedOff => ({ override: false, despite: [], expiry: null, ...more });

describe('needsLook', () => {
  it('an issue whose property says what is kept is left alone', () => {
    expect(needsLook(issue, { report, signOff: undefined }, put)).toBe(false);
    expect(needsLook({ ...issue, property: { ...property, signedOff: 'yes' } }, { report, signOff: signed() }, put)).toBe(false);
    expect(needsLook({ ...issue, property: { ...property, signedOff: 'expired' } }, { report, signOff: signed({ override: true, expiry }) }, put)).toBe(false);
  });

  const kept = (part: Partial<typeof report> | Record<string, unknown>): KeptReadiness => ({ report: { ...report, ...part }, signOff: undefined });
  const cases: readonly [string, PublishedIssue, KeptReadiness][] = [
    ['it was never looked at', issue, { report: undefined, signOff: undefined }],
    ['it was measured by older settings', issue, kept({ settingsVersion: 2 })],
    ['it was measured before the run was asked for', issue, kept({ createdAt: new Date(AT - 2_000).toISOString() })],
    ['it was edited since', { ...issue, updatedAt: AT + 1 }, kept({})],
    ['nothing stands there', { ...issue, property: null }, kept({})],
    ['something else stands there', { ...issue, property: 'ready' }, kept({})],
    ['another score stands there', { ...issue, property: { ...property, score: 100 } }, kept({})],
    ['another status stands there', { ...issue, property: { ...property, status: 'blocked' } }, kept({})],
    ['more stands there than the app writes', { ...issue, property: { ...property, more: 1 } }, kept({})],
    ['it says confirmed and nobody confirmed it', { ...issue, property: { ...property, signedOff: 'yes' } }, kept({})],
    ['it says confirmed against the report and nobody confirmed it', { ...issue, property: { ...property, signedOff: 'override' } }, kept({})],
    ['it says not confirmed and somebody did', issue, { report, signOff: signed() }],
    ['it says confirmed and that ended', { ...issue, property: { ...property, signedOff: 'yes' } }, { report, signOff: signed({ expiry }) }],
    ['it says found ready and a person said so against the report', { ...issue, property: { ...property, signedOff: 'yes' } }, { report, signOff: signed({ override: true }) }],
  ];
  it.each(cases)('an issue is looked at when %s', (_words, one, of) => expect(needsLook(one, of, put)).toBe(true));

  const blocked = { ...report, status: 'blocked' } as const;
  const saying = (signedOff: string, status = 'blocked'): PublishedIssue => ({ ...issue, property: { ...property, status, signedOff } });
  const sayings: readonly [signOff: SignedOff | undefined, whileBlocked: readonly string[], otherwise: readonly string[]][] = [
    [undefined, ['no'], ['no']],
    [signed(), ['blocked'], ['yes']],
    [signed({ override: true }), ['blocked'], ['override']],
    [signed({ override: true, despite: ['9'] }), ['blocked', 'override'], ['override']],
    [signed({ despite: ['9'] }), ['blocked', 'override'], ['yes']],
    [signed({ expiry }), ['expired'], ['expired']],
  ];
  it.each(sayings)('of a sign-off %o it is believed what can be so', (signOff, whileBlocked, otherwise) => {
    const words = ['no', 'yes', 'override', 'expired', 'blocked'];
    expect(words.filter((word) => !needsLook(saying(word), { report: blocked, signOff }, put))).toEqual(words.filter((word) => whileBlocked.includes(word)));
    expect(words.filter((word) => !needsLook(saying(word, 'ready'), { report, signOff }, put))).toEqual(otherwise);
  });

  it('an issue that waits for others is looked at once in each run, any other is not', () => {
    const later = { ...put, progress: { ...put.progress, startedAt: AT + 1 } };
    expect(needsLook(saying('no'), { report: blocked, signOff: undefined }, put)).toBe(false);
    expect(needsLook(saying('no'), { report: blocked, signOff: undefined }, later)).toBe(true);
    expect(needsLook(issue, { report, signOff: undefined }, later)).toBe(false);
  });

  it('an issue with a security level is never looked at', () => {
    const hidden = { ...issue, restricted: true, property: { score: 1 } };
    expect(needsLook(hidden, { report: undefined, signOff: undefined }, put)).toBe(false);
    expect(needsLook(hidden, { report, signOff: undefined }, out)).toBe(false);
  });

  it('an issue that Jira did not let the app write is left for a while', () => {
    const unread = { report: undefined, signOff: undefined };
    const refused = (until: number) => ({ ...put, progress: { ...put.progress, refused: { [issue.id]: until } } });
    expect(needsLook(issue, unread, refused(AT + 1))).toBe(false);
    expect(needsLook(issue, unread, refused(AT))).toBe(true);
  });

  it('taking out, whatever stands there goes, and nothing else matters', () => {
    expect(needsLook(issue, { report, signOff: undefined }, out)).toBe(true);
    expect(needsLook({ ...issue, property: false }, { report: undefined, signOff: undefined }, out)).toBe(true);
    expect(needsLook({ ...issue, property: null }, { report: undefined, signOff: undefined }, out)).toBe(false);
  });
});
