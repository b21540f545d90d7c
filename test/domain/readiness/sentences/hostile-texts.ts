const CHARS = 100_000;
const filled = (part: string) => part.repeat(Math.ceil(CHARS / part.length)).slice(0, CHARS);

/** Texts of 100 KB made of what the patterns look for, over and over, and never quite finished. */
export const hostileTexts: readonly string[] = [
  ...['.', ' ', '\n', '-', '1', '((', '. ', '...\u201D ', '1. ', '- - ', 'a', '\u00C4', '_'].map(filled),
  ...['As a ', 'as a as a\n', 'In order to ', 'in order to as a x ', 'As a user I want ', 'so that ', 'um zu ', 'en tant qu\u2019', 'Como ', 'I want '].map(filled),
  ...['when I ', 'step 1: ', 'then now ', 'here is a ', 'expected ', 'should ', 'i have just ', 'on docker ', 'e.g. '].map(filled),
  ...['com.example.', 'Exception', 'at a.b(', 'a, ', 'in a, ', '[x] ', '{};', '// ', 'not be able to '].map(filled),
  `As a ${filled('x ')}I want it`,
  `As a user I want ${filled('x. ')}so that`,
  `In order to ${filled('as a ')}`,
  filled(`\nIn order to ${'as a '.repeat(48)}`),
  filled(`\nIn order to as a ${'i really '.repeat(15)}`),
  filled(`\nAs a user I want ${'um '.repeat(400)}`),
];
