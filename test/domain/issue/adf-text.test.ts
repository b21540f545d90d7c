import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { adfToText } from '../../../src/domain/issue/adf-text';
import { IssueTextLimits } from '../../../src/domain/issue/issue-text-limits';
import { corporaAreHere, listJson, readJson, readLines, without } from './corpora';
import { growth, LINEAR_GROWTH } from './growth';

const text = (value: string) => ({ type: 'text', text: value });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ version: 1, type: 'doc', content });
const node = (type: string, attrs: unknown, ...content: unknown[]) => ({ type, attrs, content });
const item = (...content: unknown[]) => ({ type: 'listItem', content });
const plain = (...content: unknown[]) => adfToText(doc(...content)).text;

describe('adfToText: values that are no document', () => {
  test.each([null, undefined, 5, true, [], {}, { content: 'x' }, { content: { length: 3 } }, [null, 1, []]])(
    '%j is empty text',
    (value) => expect(adfToText(value)).toEqual({ text: '', truncated: false }),
  );

  test('a plain string is its own text', () => {
    expect(adfToText('written\nbefore ADF')).toEqual({ text: 'written\nbefore ADF', truncated: false });
  });

  test('attributes of the wrong type are read as absent', () => {
    const wrong = { text: {}, title: [], order: 'x', timestamp: {}, shortName: false, url: {}, state: 4 };
    const types = ['mention', 'emoji', 'date', 'status', 'inlineCard', 'expand', 'orderedList', 'taskList', 'x'];
    expect(plain(...types.map((type) => node(type, wrong, text('.'))))).toContain('@user');
    expect(plain(...types.map((type) => ({ type, attrs: 'no', content: 7 })))).toContain('@user');
  });

  test('names of built-in properties are types like any other', () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
    expect(plain(...names.map((type) => ({ type, content: [text(`${type} `)] })))).toBe(names.join(' '));
    expect(plain(JSON.parse('{"type":"status","attrs":{"__proto__":{"text":"inherited"}}}'))).toBe('');
  });

  test('arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(typeof adfToText(value).text).toBe('string');
        expect(typeof adfToText(doc(value, paragraph(value))).text).toBe('string');
      }),
    );
  });

  test('arbitrary trees of known types with arbitrary attributes never throw', () => {
    const types = ['paragraph', 'table', 'tableRow', 'tableCell', 'orderedList', 'listItem', 'date', 'text', 'x'];
    const leaf = { type: fc.constantFrom(...types), attrs: fc.jsonValue(), text: fc.jsonValue() };
    const { tree } = fc.letrec((tie) => ({
      tree: fc.record({ ...leaf, content: fc.oneof({ maxDepth: 4 }, fc.constant([]), fc.array(tie('tree'))) }),
    }));
    fc.assert(fc.property(tree, (value) => void expect(typeof adfToText(doc(value)).text).toBe('string')));
  });
});

describe('adfToText: limits', () => {
  const deep = (levels: number): unknown => {
    let inner: unknown = paragraph(text('bottom'));
    for (let level = 0; level < levels; level += 1) inner = { type: 'blockquote', content: [inner] };
    return doc(paragraph(text('top')), inner, paragraph(text('end')));
  };

  test('a document 100,000 levels deep keeps what is not below MAX_DEPTH and says so', () => {
    expect(adfToText(deep(100_000))).toEqual({ text: 'top\nend', truncated: true });
    expect(adfToText(deep(50))).toEqual({ text: 'top\nbottom\nend', truncated: false });
  });

  test('a document that contains itself ends', () => {
    const loop: { type: string; content: unknown[] } = { type: 'paragraph', content: [text('again ')] };
    loop.content.push(loop, loop);
    const read = adfToText(doc(loop));
    expect(read.truncated).toBe(true);
    expect(read.text.length).toBeLessThanOrEqual(IssueTextLimits.MAX_TEXT_CHARS);
  });

  test('more nodes than MAX_NODES are cut', () => {
    const wide = Array.from({ length: IssueTextLimits.MAX_NODES + 10 }, () => ({ type: 'rule' }));
    expect(adfToText(doc(...wide, paragraph(text('behind'))))).toEqual({ text: '', truncated: true });
  });

  test('more text than MAX_TEXT_CHARS is cut, never through a surrogate pair', () => {
    const read = adfToText(doc(paragraph(text('x'), text('\u{1F600}'.repeat(IssueTextLimits.MAX_TEXT_CHARS)))));
    expect(read.truncated).toBe(true);
    expect(read.text.length).toBe(IssueTextLimits.MAX_TEXT_CHARS - 1);
    expect(/\p{Surrogate}/u.test(read.text)).toBe(false);
    expect(adfToText('x'.repeat(IssueTextLimits.MAX_TEXT_CHARS)).truncated).toBe(false);
  });

  test('work grows in line with depth and width, not faster', () => {
    expect(growth(12_000, deep, adfToText)).toBeLessThan(LINEAR_GROWTH);
    const wide = (count: number) => doc(paragraph(...Array.from({ length: count }, () => text('x'))));
    expect(growth(5_000, wide, adfToText)).toBeLessThan(LINEAR_GROWTH);
  });
});

describe('adfToText: what stands in for each node', () => {
  test('nothing of a mention remains but that somebody was mentioned', () => {
    const mention = node('mention', { id: '557058:abc', text: '@Ada Lovelace' });
    expect(plain(paragraph(text('ask '), mention, text('!')))).toBe('ask @user!');
  });

  test('a card keeps its host only', () => {
    const card = (url: unknown) => node('inlineCard', { url });
    expect(plain(paragraph(card('https://user:pw@example.com:8443/a?token=1#x')))).toBe('example.com');
    expect(plain(paragraph(card('not a url'), card({}), { type: 'blockCard' }))).toBe('[link][link]\n[link]');
  });

  test('media, emoji, status, date and hard breaks', () => {
    expect(plain({ type: 'mediaSingle', content: [node('media', { id: 'secret', alt: 'x' })] })).toBe('[attachment]');
    expect(plain(paragraph(node('emoji', { shortName: ':boom:', text: '\u{1F4A5}' })))).toBe('\u{1F4A5}');
    expect(plain(paragraph(node('emoji', { shortName: ':boom:' })))).toBe(':boom:');
    expect(plain(paragraph(node('status', { text: 'DONE', color: 'green' })))).toBe('DONE');
    expect(plain(paragraph(node('date', { timestamp: '1582152559000' })))).toBe('2020-02-19');
    expect(plain(paragraph(text('by '), node('date', { timestamp: '9e99' })))).toBe('by');
    expect(plain(paragraph(text('a'), { type: 'hardBreak' }, text('b')))).toBe('a\nb');
  });

  test('lists are marked, numbered from their own start and indented', () => {
    const read = plain(
      node('bulletList', {}, item(paragraph(text('one')), node('bulletList', {}, item(paragraph(text('in')))))),
      node('bulletList', {}, item(paragraph(text('two')))),
      node('orderedList', { order: 3 }, item(paragraph(text('three'))), item(paragraph(text('four')))),
      node('taskList', {}, node('taskItem', { state: 'DONE' }, text('did'))),
      node('taskList', {}, node('taskItem', { state: 'TODO' }, text('do'))),
    );
    expect(read).toBe('- one\n  - in\n- two\n3. three\n4. four\n- [x] did\n- [ ] do');
  });

  test('an item without text is left out, and neither the next one nor what follows the list runs into it', () => {
    const blank = item(paragraph());
    expect(plain(node('bulletList', {}, blank, item(paragraph(text('two'))), blank), paragraph(text('after')))).toBe('- two\nafter');
    expect(plain(paragraph(text('before')), node('orderedList', {}, blank, blank), paragraph(text('after')))).toBe('before\nafter');
    expect(plain(node('orderedList', {}, item(paragraph(text('one'))), blank, item(), item(paragraph(text('four')))))).toBe('1. one\n4. four');
    expect(plain(node('taskList', {}, node('taskItem', { state: 'TODO' }), node('taskItem', { state: 'DONE' }, text('did'))))).toBe('- [x] did');
  });

  test('an item that begins with a list is left out itself; what is in that list stays', () => {
    const inner = node('bulletList', {}, item(paragraph(text('in'))), item(paragraph(text('also'))));
    expect(plain(node('bulletList', {}, item(inner), item(paragraph(), inner), item(paragraph(text('out')))))).toBe('- in\n  - also\n  - in\n  - also\n- out');
  });

  test('items without text in a cell leave the row as it is', () => {
    const cell = (...content: unknown[]) => node('tableCell', {}, ...content);
    const list = node('bulletList', {}, item(paragraph()), item(paragraph(text('a'))), item(paragraph()), item(paragraph(text('b'))));
    expect(plain(node('table', {}, node('tableRow', {}, cell(list), cell(node('bulletList', {}, item(paragraph()))), cell(paragraph(text('c'))))))).toBe('- a - b |  | c');
  });

  test('a table is a line a row, whatever its cells hold', () => {
    const row = (...cells: unknown[][]) => node('tableRow', {}, ...cells.map((cell) => node('tableCell', {}, ...cell)));
    const code = { type: 'codeBlock', content: [text('x\ny')] };
    const read = plain(
      paragraph(text('before')),
      node(
        'table',
        {},
        row([paragraph(text('OS'))], [paragraph(text('Seen'))]),
        row([paragraph(text('iOS')), paragraph(text('17'))], [code]),
      ),
      paragraph(text('after')),
    );
    expect(read).toBe('before\nOS | Seen\niOS 17 | x y\nafter');
  });

  test('headings, code, panels, expands and unknown nodes keep their text', () => {
    const read = plain(
      node('heading', { level: 2 }, text('Steps')),
      { type: 'codeBlock', content: [text('if (a) {\n  b();\n}')] },
      node('panel', { panelType: 'info' }, paragraph(text('note'))),
      node('expand', { title: 'Log' }, paragraph(text('line'))),
      node('newThing', {}, paragraph(text('inside'))),
      node('extension', { extensionKey: 'k', text: 'shown' }),
    );
    expect(read).toBe('Steps\nif (a) {\n  b();\n}\nnote\nLog\nline\ninside\nshown');
  });
});

describe.skipIf(!corporaAreHere)(`adfToText: recorded documents${without}`, () => {
  const words = (value: string): string[] => value.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
  const visible = (value: unknown): string[] => {
    if (Array.isArray(value)) return value.flatMap(visible);
    if (typeof value !== 'object' || value === null) return [];
    const own = 'type' in value && value.type === 'text' && 'text' in value ? words(String(value.text)) : [];
    return [...own, ...('content' in value ? visible(value.content) : [])];
  };
  const Comments = z.object({ comments: z.array(z.object({ body: z.unknown() })) });
  const Issue = z.object({ fields: z.object({ description: z.unknown(), comment: Comments.optional() }) });
  const recorded = (): unknown[] => [
    ...listJson('adf/docs').map(readJson),
    ...readLines('adf/wiki-to-adf-derived.jsonl').map((line) => z.object({ adf: z.unknown() }).parse(line).adf),
    ...readLines('jira-json/v3-derived.jsonl').flatMap((line) => {
      const { description, comment } = Issue.parse(line).fields;
      return [description, ...(comment?.comments ?? []).map(({ body }) => body)];
    }),
  ];

  test('every word of every text node is kept, in order, and no mention is named', () => {
    const documents = recorded();
    expect(documents.length).toBeGreaterThan(100);
    let kept = 0;
    for (const document of documents) {
      const read = adfToText(document);
      const joined = words(read.text).join('');
      let at = 0;
      for (const word of visible(document)) {
        at = joined.indexOf(word, at);
        expect(at, word).toBeGreaterThanOrEqual(0);
        at += word.length;
        kept += 1;
      }
      expect(read.truncated).toBe(false);
      for (const [, id = '-'] of JSON.stringify(document ?? null).matchAll(/"mention","attrs":\{"id":"([^"]+)"/g)) {
        expect(read.text).not.toContain(id);
      }
    }
    console.info(`adfToText: ${documents.length} recorded documents, ${kept} words, none lost`);
  });
});
