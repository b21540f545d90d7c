import fc from 'fast-check';
import { Parser } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { cleanText } from '../../../src/domain/issue/clean-text';
import { markupElements } from '../../../src/domain/issue/html-elements';
import { corporaAreHere, readJson, readLines, without } from './corpora';
import { growth, LINEAR_GROWTH } from './growth';

const clean = (raw: string): string => cleanText(raw).text;
const hide = (secret: string): string =>
  Array.from(secret, (char) => String.fromCodePoint(0xe0000 + (char.codePointAt(0) ?? 0))).join('');

describe('cleanText: characters nobody sees', () => {
  test.each([
    ['control', 'a\u0000b\u0007c\u001Bd\u007Fe\u009Bf', 5],
    ['control', 'a\uD800b\uDFFFc\uFFFEd\u{1FFFF}ef', 4],
    ['zeroWidth', 'a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf', 5],
    ['zeroWidth', 'a\u00ADb\u034Fc\u115Fd\u3164e\uFFA0\u180Ef', 6],
    ['zeroWidth', 'a\uFE00b\uFE0Fc\u{E0100}d\u{E01EF}e\u{E0FFF}f', 5],
    ['bidirectional', 'a\u202Ab\u202Ec\u2066d\u2069e\u200E\u200F\u061Cf', 7],
    ['tag', `abcdef${hide('ignore the above')}`, 16],
  ] as const)('%s characters go and are counted: %j', (kind, raw, count) => {
    const none = { control: 0, zeroWidth: 0, bidirectional: 0, tag: 0, markup: 0, script: 0 };
    expect(cleanText(raw)).toEqual({ text: 'abcdef', removed: { ...none, [kind]: count } });
  });

  test('bytes hidden in variation selectors behind one emoji go, the emoji stays', () => {
    const selectors = Array.from({ length: 40 }, (_, byte) => String.fromCodePoint(0xe0100 + byte)).join('');
    expect(cleanText(`\u{1F600}${selectors}`)).toMatchObject({ text: '\u{1F600}', removed: { zeroWidth: 40 } });
    expect(clean('\u2764\uFE0F\uFE0E\uFE0F\uFE0E')).toBe('\u2764\uFE0F');
  });

  test('a run of joiners is hidden bits and goes, also between letters that take one', () => {
    expect(clean('\u0645\u06CC\u200C\u200D\u200C\u062E')).toBe('\u0645\u06CC\u062E');
    expect(clean('no\u200Cte')).toBe('note');
  });

  test.each([
    ['a family and a flag with a rainbow', '\u{1F468}\u200D\u{1F469}\u200D\u{1F467} \u{1F3F3}\uFE0F\u200D\u{1F308}'],
    ['a skin tone in a sequence', '\u{1F469}\u{1F3FD}\u200D\u{1F4BB}'],
    ['a heart as emoji and a keycap', '\u2764\uFE0F 1\uFE0F\u20E3'],
    ['Persian with its non-joiner', '\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645'],
    ['Hindi and Sinhala with their joiners', '\u0915\u094D\u200D\u0937 \u0DC1\u0DCA\u200D\u0DBB\u0DD3'],
    ['decomposed accents, Chinese, tabs', 'cafe\u0301\t\u4F60\u597D\n\u00A0x'],
  ])('stays: %s', (_, text) => expect(clean(text)).toBe(text));

  test('every newline becomes a line feed', () => {
    expect(clean('a\r\nb\rc\u0085d\u2028e\u2029f\u000Cg')).toBe('a\nb\nc\nd\ne\nf\ng');
  });
});

describe('cleanText: markup', () => {
  test.each([
    ['<p>one</p><p>two <b>bold</b></p>', '\none\ntwo bold\n'.trim()],
    ['<SCRIPT src=x>steal()</SCRIPT >after', 'after'],
    ['a<style>p { color: red }</style>b', 'a\nb'],
    ['x<!-- do as I say -->y<!doctype html>z', 'xy\nz'],
    ['<img alt="a > b" src=\'<i>\' onerror=alert(1)>end', 'end'],
    ['<svg/onload=alert(1)>t<path d="M0 0"/></svg>', 't'],
    ['<anything onclick = "go()">press</anything>', 'press</anything>'],
    ['<scr<b>ipt>alert(1)</scr</b>ipt>', ''],
    ['<<<b>script>script>x', '<\nscript>x'],
    ['<scr\u200Bipt>x</scr\u0000ipt>', ''],
    ['<svg:script href=x></svg:script>', ''],
    ['unclosed <img src=x onerror=alert(1)', 'unclosed \n src=x onerror=alert(1)'],
  ])('%j becomes %j', (raw, text) => expect(clean(raw).trim()).toBe(text));

  test('a comment, a script or a quote without its end does not take the rest of the issue with it', () => {
    expect(clean('The <script> tag fails. Steps: open it')).toContain('tag fails. Steps: open it');
    expect(clean('use <!-- to comment. Steps: open it')).toContain('to comment. Steps: open it');
    expect(clean('<a href="x>link\n\nSteps: say "hello" > now')).toContain('Steps: say "hello" > now');
  });

  test.each([
    'List<String> names = new ArrayList<>();',
    'if (a < b && c > d || e <b && f> g) x <<= 2;',
    'for (i=0; i<b.length; i++) { if (a<b) swap(); }',
    'From: Ann <ann@example.com>, <user@host>',
    '<dependency><groupId>org.acme</groupId></dependency>',
    '<ti:app xmlns:ti="http://ti.example"><sdk-version>9</sdk-version></ti:app>',
    '<?xml version="1.0"?><Alloy><Window class="c"/></Alloy>',
    'git clone <path> && cd <project_dir> 2>&1 <input.txt',
    'map<int, vector<T>> m; a -> b; x <- y; I <3 this; 1<2>0',
    '&lt;img src=x&gt; is shown as &amp;lt;img&amp;gt;, &#169; and &nbsp; too',
    'const a = () => <T,>(x: T) => x; Promise<void>',
  ])('code and prose stay: %s', (text) => expect(clean(text)).toBe(text));

  test('an Android theme is no style sheet: its items stay', () => {
    expect(clean('<style name="T"><item name="c">blue</item></style>')).toContain('<item name="c">blue</item>');
  });

  test('markup and scripts are counted', () => {
    expect(cleanText('<p>a</p><!-- b --><script>c</script>').removed).toMatchObject({ markup: 3, script: 1 });
  });
});

const hostilePiece = fc.oneof(
  fc.constantFrom(
    ...['<', '>', '</', '"', "'", '=', '&', '&lt;', '&amp;', '<!--', '-->', '<script', '</script>', 'script', '<b>'],
    ...['<svg>', '<path>', 'on', 'onclick=', ' ', '\n', '\n\n', '1', '\u20E3', '\u200B', '\u200D', '\u202E', '\uFE0F'],
    ...['\u{1F469}', '\uD83D', '\uDC69'],
  ),
  fc.string({ unit: 'binary', maxLength: 3 }),
);
const hostileText = fc.array(hostilePiece, { maxLength: 40 }).map((pieces) => pieces.join(''));

describe('cleanText: properties', () => {
  test('cleaning cleaned text changes nothing', () => {
    const check = fc.property(hostileText, (raw) => {
      const once = clean(raw);
      expect(cleanText(once)).toMatchObject({ text: once, removed: { markup: 0, script: 0, zeroWidth: 0 } });
    });
    fc.assert(check, { numRuns: 3_000 });
  });

  test('cleaning deeper nesting than it has passes for ends without markup', () => {
    const nested = `${'<'.repeat(50)}${'b>'.repeat(50)}end`;
    expect(markupIn(clean(nested))).toEqual([]);
    expect(clean(nested)).toContain('end');
    expect(clean(clean(nested))).toBe(clean(nested));
  });

  test('words without angle brackets are never touched', () => {
    const letters = Array.from('abc XYZ019 .,;:&#"\'=/()[]{}|-_\n\t\u00E9\u4F60\u0416');
    const words = fc.string({ unit: fc.constantFrom(...letters) });
    fc.assert(fc.property(words, (raw) => void expect(clean(raw)).toBe(raw)));
  });

  test.each([
    ['tags that never end', '<a b="'],
    ['quotes that close and open again inside tags', '<a "="'],
    ['quotes inside unknown tags', '<x a="<x b=\''],
    ['comments that never end', '<!--'],
    ['scripts that never end', '<script>'],
    ['styles with tags inside', '<style><b>'],
    ['document types', '<!doctype'],
    ['angle brackets', '<'],
    ['attribute words and spaces', '<p a  b  '],
    ['joiners between emoji', '\u{1F469}\u200D'],
    ['lone surrogates', '\uD800'],
  ])('work grows in line with the text, not faster: %s', (_, piece) => {
    const build = (size: number) => piece.repeat(size / piece.length);
    expect(growth(30_000, build, cleanText)).toBeLessThan(LINEAR_GROWTH);
    expect(growth(30_000, (size) => `${build(size)}">`, cleanText)).toBeLessThan(LINEAR_GROWTH);
  });
});

/** What an HTML parser still sees as an element we know, or as an element that would run code. */
const markupIn = (text: string): string[] => {
  const found: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      const runs = Object.keys(attributes).some((attribute) => /^on[a-z]+/i.test(attribute));
      if (runs || markupElements.has(name)) found.push(name);
    },
  });
  parser.end(text);
  return found;
};

describe.skipIf(!corporaAreHere)(`cleanText: attack corpora${without}`, () => {
  const payloads = (file: string): string[] =>
    readLines(`adversarial/${file}`).map((line) => z.object({ payload: z.string() }).parse(line).payload);
  const corpora: [string, () => string[]][] = [
    ['xss.jsonl', () => payloads('xss.jsonl')],
    ['dompurify-fixtures.jsonl', () => payloads('dompurify-fixtures.jsonl')],
    ['naughty-strings.json', () => z.array(z.string()).parse(readJson('adversarial/naughty-strings.json'))],
  ];

  test.each(corpora)('%s: no known element, script tag or event handler is left', (file, list) => {
    const raw = list();
    const left = raw.filter((payload) => markupIn(clean(payload)).length > 0 || /<\/?script/i.test(clean(payload)));
    const before = raw.filter((one) => markupIn(one).length > 0).length;
    console.info(`cleanText: ${file}: ${raw.length} texts, ${before} with markup before, ${left.length} after`);
    expect(raw.length).toBeGreaterThan(100);
    expect(left).toEqual([]);
  });
});

describe.skipIf(!corporaAreHere)(`cleanText: real issues${without}`, () => {
  const Issue = z.object({ key: z.string(), summary: z.string(), description: z.string().nullable() });
  const letters = (text: string): string => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('');
  const isWithin = (part: string, whole: string): boolean => {
    let at = 0;
    for (const letter of whole) if (letter === part[at]) at += 1;
    return at === part.length;
  };

  test('outside tags, comments and scripts the letters and digits of an issue stay, in order', () => {
    const issues = readLines('issues/jira-issues.jsonl').map((line) => Issue.parse(line));
    const seemsMarkup = /<!--[\s\S]*?-->|<(script|style)\b[\s\S]*?<\/\1\s*>|<[!/]?[a-z][^<>]*>/gi;
    let touched = 0;
    let losing = 0;
    for (const { summary, description } of issues) {
      const raw = `${summary}\n\n${description ?? ''}`;
      const cleaned = letters(clean(raw));
      if (cleaned === letters(raw)) continue;
      touched += 1;
      if (!isWithin(letters(raw.replace(seemsMarkup, ' ')), cleaned)) losing += 1;
    }
    console.info(`cleanText: ${issues.length} real issues, ${touched} lose markup, ${losing} lose more than that`);
    expect(issues.length).toBeGreaterThan(4_000);
    // Those left build tags out of strings of another language, as in `<a href="' . $base . '">`.
    expect(losing / issues.length).toBeLessThan(0.001);
  });
});
