import { describe, expect, it } from 'vitest';
import { ErrorCodeSchema } from '../../../src/contract/result';
import { strings } from '../../../src/frontend/shared/strings';
import { listOf } from '../../../src/frontend/shared/strings/fields';

describe('strings', () => {
  it.each(ErrorCodeSchema.options)(
    '%s: a title, what happened and what to do, each a finished sentence of its own',
    (code) => {
      const { title, sentence, next } = strings.errors[code];
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(next).toMatch(/^[A-Z].*\.$/);
    },
  );

  it('no two error codes share a title', () => {
    const titles = ErrorCodeSchema.options.map((code) => strings.errors[code].title);
    expect(new Set(titles).size).toBe(titles.length);
  });
});

describe('an estimate in a preview', () => {
  const said = (value: number, field = 'timeoriginalestimate') => strings.panel.draft.estimate({ field, value });

  it('a number of the field’s own unit, or hours', () => {
    expect([said(3, 'customfield_10016'), said(1), said(1.5), said(4.35)]).toEqual(['Estimate: 3', 'Estimate: 1 hour', 'Estimate: 1.5 hours', 'Estimate: 4.35 hours']);
  });

  it('hours that are no whole minutes: what Jira will show', () => {
    expect([said(0.33), said(0.01)]).toEqual([
      'Estimate: 0.33 hours (20m in Jira, which keeps whole minutes)',
      'Estimate: 0.01 hours (1m in Jira, which keeps whole minutes)',
    ]);
  });
});

describe('listOf', () => {
  it('none, one, two and three words', () => {
    expect([listOf([]), listOf(['a']), listOf(['a', 'b']), listOf(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });
});
