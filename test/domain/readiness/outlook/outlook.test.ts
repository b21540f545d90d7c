import { describe, expect, it } from 'vitest';
import { bandOf, outlookOf } from '../../../../src/domain/readiness/outlook/outlook';

const read = (summary: string, description = '', truncated = false) => outlookOf({ summary, description, truncated });

describe('outlookOf', () => {
  it.each([
    ["List scrolls back", "I’ve a list and it scrolls back to the top.", ['first_person']],
    ['List scrolls back', 'Reported on the forum, see https://stackoverflow.com/q/1', ['passed_on']],
    ['List scrolls back', 'See the support ticket, and ticket 4711.', ['passed_on']],
    ['List of tickets scrolls back', 'No ticket is issued. The ticket in the app is grey.', []],
    ['As a customer I want my list to stay', 'As a customer, I’d like to keep my place,\nso that I find my things.', []],
    ['As a reader I want a list', 'As a reader, I want a list. I lost my place twice.', ['first_person']],
    ['Hello, list scrolls back', '', ['addressed']],
    ['List sometimes scrolls back', '', ['vague']],
    ['List scrolls back', 'It should stay where it is.', ['expected']],
    ['List scrolls back', 'Actual: it is at the top.', ['outcome']],
    ['Android: Add a list that stays', '', ['names_change']],
    ['List scrolls back', 'Add a list that stays.', []],
  ])('%s / %s: %j', (summary, description, signs) => {
    expect(read(summary, description)?.signs).toEqual(signs);
  });

  it('sees words by themselves, in any script and case', () => {
    expect(read('THANK YOU for éi, myself and hii')?.signs).toEqual(['addressed']);
    expect(read('Addition fails: expectant tickets_table resulting')?.signs).toEqual([]);
  });

  it('adds points of what speaks for and against; each sign counts once', () => {
    expect(read('I see something', 'I think my customers and I see it. Please help!')).toMatchObject({ points: 40, band: 'likely' });
    expect(read('Add a result', 'It should be expected as the actual result')).toMatchObject({ points: -28, band: 'unlikely' });
    expect(read('List scrolls back')).toEqual({ points: 0, band: 'usual', signs: [] });
  });

  it('bands begin where they say', () => {
    expect([-28, -4, 0, 8, 12, 40].map(bandOf)).toEqual(['unlikely', 'unlikely', 'usual', 'usual', 'likely', 'likely']);
  });

  it('says nothing about a language it does not know, or about half a text', () => {
    expect(read('リストが先頭に戻る', '一覧をスクロールすると先頭に戻ってしまいます。')).toBeNull();
    expect(read('List scrolls back', 'I see it', true)).toBeNull();
  });
});
