import { expect, test } from 'vitest';
import { findFencedText } from '../../../../workbench/simulators/llm/stand-in/fenced-text';

const hex = '00112233445566778899aabb';

test.each([
  ['no marker', 'one\ntwo', undefined],
  ['one marker line only', `one\n${hex}\ntwo`, undefined],
  ['a short number twice', 'deadbeef\none\ndeadbeef', undefined],
  ['two different markers', `${hex}\none\nffff${hex}`, undefined],
  ['the same line twice', `rules\n${hex}\none\ntwo\n${hex}\nmore`, 'one\ntwo'],
  ['a begin and an end line', `<<<issue-text ${hex}>>>\none\n<<<end issue-text ${hex}>>>`, 'one'],
  [
    'a sentence about the marker first',
    `The text of the issue stands between lines with ${hex}.\n${hex}\none\n${hex}`,
    'one',
  ],
  [
    'a hash inside the text',
    `${hex}\nfixed in 1234567890abcdef1234\n1234567890abcdef1234\n${hex}`,
    'fixed in 1234567890abcdef1234\n1234567890abcdef1234',
  ],
  ['nothing between them', `${hex}\n${hex}`, ''],
])('fenced text: %s', (_what, message, expected) => {
  expect(findFencedText(message)).toBe(expected);
});
