import { describe, expect, it } from 'vitest';
import { saysInformationMissing, wasAskedBack } from '../../../../src/domain/readiness/outlook/asked-back';

const by = (author: string | null, text: string) => ({ author, text });
const asked = (...comments: readonly ReturnType<typeof by>[]) => wasAskedBack({ reporter: 'ann', resolution: null, comments });

describe('wasAskedBack', () => {
  it.each([
    'Please provide a complete test case to reproduce this issue.',
    'Could you post the output of the build, too?',
    'We need more information to look into this.',
    'Which version of Studio 2.1.2 are you using? I tested with 2.1.1.',
    'Thanks! Does this happen on a device as well?',
    'Do you mean the list, or the table below it?',
    'I do not see it here.\nWhat do you do before it fails?',
  ])('asks: %s', (text) => expect(asked(by('bob', text))).toBe(true));

  it.each([
    'Fixed in 2.1.2, please review.',
    'Any news on this? When will it be fixed?',
    'Can you merge the pull request?',
    'Thoughts?',
    'I can reproduce it with the steps above.',
    'See https://example.org/search?what=list',
    'The code is: const what = isOpen ? list : table',
    'Closed as a duplicate, is this one scheduled?',
  ])('does not: %s', (text) => expect(asked(by('bob', text))).toBe(false));

  it('counts what others ask, in the first four comments', () => {
    const question = 'Which version are you using?';
    expect(asked(by('ann', question))).toBe(false);
    expect(asked(by(null, question))).toBe(false);
    const chatter = ['one', 'two', 'three'].map((text) => by('bob', text));
    expect(asked(...chatter, by('bob', question))).toBe(true);
    expect(asked(...chatter, by('ann', 'four'), by('bob', question))).toBe(false);
  });

  it('looks at the beginning of a comment without end', () => {
    expect(asked(by('bob', `${'x '.repeat(20_000)} Which version are you using?`))).toBe(false);
  });
});

describe('saysInformationMissing', () => {
  it.each(['Needs more info', 'Need Info', 'Incomplete', 'More information needed', 'Not enough information', 'Unvollständig', 'Informations manquantes'])('%s', (name) =>
    expect(saysInformationMissing(name)).toBe(true),
  );
  it.each([null, 'Fixed', 'Done', 'Cannot Reproduce', "Won't Fix", 'Duplicate', 'Completed', 'Informational'])('not: %s', (name) =>
    expect(saysInformationMissing(name)).toBe(false),
  );
});
