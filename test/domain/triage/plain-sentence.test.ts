import { describe, expect, it } from 'vitest';
import { plainSentence } from '../../../src/domain/triage/plain-sentence';

describe('plainSentence', () => {
  it.each(['A cell that starts with =, +, - or @ is not run as a formula', 'Press "@" or @, then [Enter]', 'The list is [a, b], the first is x[0][1]', 'Order [1] @ 5 EUR'])(
    'signs that call nobody stay: %s',
    (text) => {
      expect(plainSentence(text, 200)).toBe(text);
    },
  );

  it.each([
    ['ask @root', 'ask root'],
    ['ask @@root', 'ask root'],
    ['ask @[~accountid:1]', 'ask ~accountid:1]'],
    ['ask [~accountid:1]', 'ask ~accountid:1]'],
    ['ask [[~root]]', 'ask ~root]]'],
    ['see [the plan|ABC-1]', 'see the plan|ABC-1'],
    ['see [the plan](/x)', 'see the plan(/x)'],
    ['see [[the plan|smart-link]]', 'see the plan|smart-link'],
  ])('a mention or a link is made none: %s', (text, plain) => {
    expect(plainSentence(text, 200)).toBe(plain);
  });

  it('a mention made of hidden characters is none either', () => {
    expect(plainSentence('ask @\u200broot and [\u200b~x]', 200)).toBe('ask root and ~x]');
  });

  it('long runs of signs take linear time', () => {
    for (const sign of ['@', '[', '[|', '[~', ']']) expect(plainSentence(sign.repeat(100_000), 160).length).toBeLessThanOrEqual(160);
  });
});
