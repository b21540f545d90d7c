type MakeText = (chars: number) => string;

/** Words that are all different, so that nothing remembered by word is found again. */
const allDifferent: MakeText = (chars) =>
  Array.from({ length: Math.ceil(chars / 6) }, (_, n) => n.toString(36).padStart(5, 'x')).join(' ').slice(0, chars);

/** Texts that somebody makes up to keep the app busy, each of any length (UTF-16 units). */
export const hostileTexts: readonly (readonly [name: string, make: MakeText])[] = [
  ['all different words', allDifferent],
  ...Object.entries({
    'one long word': 'a',
    'camel case': 'aA',
    capitals: 'HTTPServer',
    'letters and dots': 'a.',
    'single letters': 'a ',
    'the same word': 'error ',
    'opening brackets': '[',
    'a prefix again and again': '[a] ',
    'letters and colons': 'a:',
    spaces: ' ',
    'empty lines': '\n',
    'spaces before a line end': '   \n',
    digits: '7',
    'version numbers': '1.2.',
    'steps without end': '1. ',
    'half a stack trace': 'at a.',
    'half a sentence': 'when i not been ',
    'half a tag': '<a b="',
    apostrophes: "a'",
    'Chinese without a space': '支払い',
    'combining marks': 'e\u0301',
    emoji: '😀',
    joiners: '👩\u200D',
    'half a surrogate pair': '\uD83D',
  }).map(([name, unit]): [string, MakeText] => [name, (chars) => unit.repeat(Math.ceil(chars / unit.length)).slice(0, chars)]),
];
