import { describe, expect, it } from 'vitest';
import { formatInstant, readContext } from '../../../src/frontend/shared/surface-context';

describe('readContext', () => {
  it('a context of another shape: no ids, and a calendar that works', () => {
    expect(readContext({ extension: { issue: 7 }, locale: 3 })).toEqual({
      issueId: undefined,
      projectId: undefined,
      calendar: { locale: 'en-US', timeZone: 'UTC' },
    });
  });

  it('before Forge has answered: undefined', () => {
    expect(readContext(undefined)).toBeUndefined();
  });

  it('reads the ids and the calendar', () => {
    const context = {
      locale: 'de_DE',
      timezone: 'Europe/Berlin',
      extension: { issue: { id: '1' }, project: { id: '2' } },
    };
    expect(readContext(context)).toEqual({
      issueId: '1',
      projectId: '2',
      calendar: { locale: 'de-DE', timeZone: 'Europe/Berlin' },
    });
  });
});

describe('formatInstant', () => {
  it('an unknown time zone or a broken instant: the instant itself', () => {
    expect(formatInstant('2026-11-22T02:00:00Z', { locale: 'en-US', timeZone: 'Mars/Base' })).toBe(
      '2026-11-22T02:00:00Z',
    );
    expect(formatInstant('soon', { locale: 'en-US', timeZone: 'UTC' })).toBe('soon');
  });

  it('follows the language and the time zone of the person', () => {
    expect(formatInstant('2026-11-22T02:00:00Z', { locale: 'de-DE', timeZone: 'Europe/Berlin' })).toBe(
      '22.11.2026, 03:00:00',
    );
  });
});
