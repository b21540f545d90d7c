import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bugSentence } from '../../../../src/domain/readiness/sentences/bug-sentence';
import { misbehaves } from '../../../../src/domain/readiness/sentences/outcome-words';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { hostileTexts } from './hostile-texts';

const told = (sentence: string) => [...bugSentence(sentence)];

describe('bugSentence', () => {
  it.each([
    '1. Open the billing page and press Export',
    '- then drag the second card onto the first',
    'In the invoice list, double-click any row.',
    'Steps to reproduce:',
    'Here is a small script:',
    'I am running version 2.3 on Ubuntu.',
    '2) the second tab of the same window',
    'Klicke auf Speichern.',
  ])('steps: %s', (sentence) => {
    expect(told(sentence)).toEqual(['steps']);
  });

  it.each([
    'The total should be rounded to two digits.',
    'Expected result: the row stays selected',
    'I would expect the old address to be kept.',
    'I want to export all rows at once.',
    'How do I turn the sound off?',
    'Die Liste sollte sortiert sein.',
    'La liste devrait être triée.',
    'La lista debería estar ordenada.',
  ])('expected: %s', (sentence) => {
    expect(told(sentence)).toEqual(['expected']);
  });

  it.each([
    'The total is rounded to whole numbers.',
    'When I press Export, nothing happens.',
    'The page doesn\u2019t load any more.',
    '3. Notice that the row is selected twice',
    'We get a timeout after ten seconds.',
    'Copy only works in short lists.',
    'Die Anwendung stürzt ab.',
    'The search box of the shop forgets the port after going back.',
    'The timer jumps from 4:10 back to 5:00.',
    'The map stays grey.',
    'Emails arrive twice.',
    'The button vanishes.',
    'The price doubles.',
    'The import of the winter file takes 50 minutes.',
  ])('observed: %s', (sentence) => {
    expect(told(sentence)).toEqual(['observed']);
  });

  it.each([
    '',
    '   ',
    'Thanks for any help!',
    'Has anybody an idea?',
    'at com.example.billing.Export.run(Export.java:42)',
    'if (total == null) { return empty; }',
    '// should never be null',
    '12:30:01,123 ERROR Export failed to start',
    'We could not reproduce it',
  ])('nothing or no step in: %s', (sentence) => {
    expect(told(sentence)).not.toContain('steps');
    expect(told(sentence)).not.toContain('expected');
  });

  it.each(['As a user I want a map that stays.', 'Add a button that jumps to the top', 'A banner which hides the menu', 'Keep the map where it stays', 'The map to stay where it jumps'])('a thing that is asked for does nothing yet: %s', (sentence) => {
    expect(told(sentence)).not.toContain('observed');
  });

  it('one sentence may tell what was expected and, behind a “but”, what was seen', () => {
    expect(told('It should say 5, but it says 6.')).toEqual(['expected', 'observed']);
  });

  it('pasted code and logs tell nothing at all, whatever words stand in them', () => {
    expect(told('at com.example.Failed.crash(Failed.java:1)')).toEqual([]);
    expect(told('return wrong.missing();')).toEqual([]);
    expect(told('[ERROR] cannot open the page')).toEqual([]);
  });

  it('a request to reproduce that failed is no way to reproduce', () => {
    expect(told('I was not able to reproduce it with these steps.')).not.toContain('steps');
  });

  it('answers the same for the same sentence and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (sentence) => {
        expect(told(sentence)).toEqual(told(sentence));
      }),
    );
  });

  it.each(['the map ', 'map, ', 'a/b-c ', 'map takes ', "it's "])('takes time in proportion to the length: %s', (unit) => {
    const build = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size);
    expect(growth(16_384, build, (text) => misbehaves.test(text))).toBeLessThan(LINEAR_GROWTH);
  });

  it('hostile text of 100 KB is read to its end', () => {
    for (const text of hostileTexts) expect(told(text).length).toBeLessThanOrEqual(2);
  });
});
