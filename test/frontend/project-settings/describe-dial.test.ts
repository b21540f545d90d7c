import { describe, expect, it } from 'vitest';
import { describeDial } from '../../../src/frontend/project-settings/dial/describe-dial';
import { decidedDial, dial, dialOption } from './settings-fixtures';

const nothingCounted = 'No decision on a suggestion has been counted yet. What people approve or dismiss is counted once an hour.';

describe('describeDial', () => {
  it('enough was decided: how many were sure enough, how often right, and what is left to a person', () => {
    expect(describeDial('components', decidedDial, 20)).toEqual({
      sentences: [
        'Of 124 decided suggestions, 81 % were sure enough; those were right 100 of 101 times (at least 95 %). ' +
          'About 19 in 100 issues with a suggestion stay with a person.',
      ],
      bar: {
        value: 101 / 124,
        label: 'Components: 81 % of suggestions were sure enough',
        ends: ['81 % by itself', '19 % by a person'],
        isPromised: true,
      },
    });
  });

  it.each(['priority', 'type'] as const)('%s: promises nothing about how many issues are left to a person', (field) => {
    const { sentences, bar } = describeDial(field, decidedDial, 20);
    expect(sentences.join()).not.toContain('person');
    expect(bar?.ends).toEqual(['81 % sure enough', '19 % not']);
  });

  it('every suggestion was sure enough: hardly any issue is left', () => {
    expect(describeDial('labels', decidedDial, 5).sentences.join()).toContain('Hardly any issue with a suggestion stays');
  });

  it('not enough was decided: how many more it takes', () => {
    expect(describeDial('components', decidedDial, 50)).toEqual({
      sentences: [
        'So far 117 of 124 decided suggestions were right.',
        'Stays suggest-only: about 37 more decisions are needed before this can be promised.',
      ],
      bar: {
        value: 124 / 161,
        label: 'Components: 124 of about 161 decisions needed',
        ends: ['124 decided', 'about 161 needed'],
        isPromised: false,
      },
    });
  });

  it('nothing was decided: an empty bar', () => {
    const { sentences, bar } = describeDial('labels', dial(), 5);
    expect(sentences[0]).toBe(nothingCounted);
    expect(bar?.value).toBe(0);
  });

  it('one decision is missing: speaks of one', () => {
    const almost = dial({ decided: 45, right: 45, options: [dialOption({ oneWrongIn: 20, missing: 1 })] });
    expect(describeDial('labels', almost, 20).sentences[1]).toContain('about 1 more decision is needed');
  });

  it('wrong too often: says so, and shows no bar that would look like a promise', () => {
    const wrong = dial({ decided: 90, right: 40, options: [dialOption({ oneWrongIn: 10, missing: 1_000 })] });
    expect(describeDial('components', wrong, 10)).toEqual({
      sentences: [
        'So far 40 of 90 decided suggestions were right.',
        'Stays suggest-only: suggestions were not right often enough for this. As they are, it would take 1000 more decisions or more.',
      ],
      bar: null,
    });
  });

  it('never by itself: how suggestions did, and the strictest promise they would allow', () => {
    expect(describeDial('components', decidedDial, null)).toEqual({
      sentences: [
        'So far 117 of 124 decided suggestions were right.',
        'That is enough to promise at most 1 wrong in 20.',
      ],
      bar: null,
    });
    const one = dial({ decided: 1, right: 1 });
    expect(describeDial('components', one, null).sentences).toEqual([
      'So far 1 of 1 decided suggestion was right.',
      'That is not enough yet to promise anything.',
    ]);
    expect(describeDial('components', dial(), null).sentences).toEqual([nothingCounted]);
  });
});
