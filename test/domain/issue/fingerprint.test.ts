import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fingerprint, textFingerprint } from '../../../src/domain/issue/fingerprint';

describe('fingerprint', () => {
  const loop: Record<string, unknown> = {};
  loop['self'] = loop;
  test.each([
    ['undefined', undefined],
    ['an undefined property', { a: undefined }],
    ['NaN', [Number.NaN]],
    ['Infinity', Number.POSITIVE_INFINITY],
    ['a BigInt', { a: 1n }],
    ['a function', () => 1],
    ['a symbol', Symbol('x')],
    ['a Date', new Date(0)],
    ['a Map', new Map()],
    ['half a surrogate pair', ['\uD800']],
    ['an object with its own toJSON', { toJSON: () => 1 }],
    ['a cycle', loop],
  ])('%s is refused: it has no canonical JSON', (_, value) => {
    expect(() => fingerprint(value)).toThrow(/No fingerprint was made: the value is not JSON/);
  });

  test('the hash is SHA-256 of the canonical text of RFC 8785', () => {
    // printf '{"a":[1,"x"],"b":null}' | sha256sum
    const known = '854ef06dc57f5dfed10206344ab2d02e0b6c84b0e19436703a5afd0f1f9f2687';
    expect(fingerprint({ b: null, a: [1, 'x'] })).toBe(known);
  });

  test('the order of keys does not matter, the order of items does', () => {
    expect(fingerprint({ a: 1, b: 2 })).toBe(fingerprint({ b: 2, a: 1 }));
    expect(fingerprint([1, 2])).not.toBe(fingerprint([2, 1]));
    expect(fingerprint('1')).not.toBe(fingerprint(1));
  });

  test('JSON that was written and read again keeps its fingerprint', () => {
    const value = fc.jsonValue().filter((json) => !/\\ud[89a-f]/.test(JSON.stringify(json)));
    const check = fc.property(value, (json) => {
      expect(fingerprint(JSON.parse(JSON.stringify(json)))).toBe(fingerprint(json));
    });
    fc.assert(check);
  });
});

describe('textFingerprint', () => {
  test('it changes with summary and description and with nothing else', () => {
    const issue = { summary: 'a', description: 'b', key: 'K-1' };
    const renamed = { ...issue, key: 'K-2' };
    expect(textFingerprint({ summary: 'ab', description: '' })).not.toBe(textFingerprint(issue));
    expect(textFingerprint({ summary: '', description: 'ab' })).not.toBe(textFingerprint(issue));
    expect(textFingerprint(renamed)).toBe(textFingerprint(issue));
  });
});
