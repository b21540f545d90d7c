import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AdfNodeSchema } from '../../../../workbench/page/adf/adf-node';
import { adfShape } from '../../../../workbench/page/adf/adf-shape';
import { droppedParts, editableText, readEditableText } from '../../../../workbench/page/adf/editable-text';
import * as adf from '../../../../workbench/sample/adf';
import { sampleSite } from '../../../../workbench/sample/sample-site';
import { textToAdf } from '../../../../workbench/sample/text-to-adf';
import { AdfDocumentSchema } from '../../../../workbench/simulators/jira/entities';
import { plainText } from '../../../../workbench/simulators/jira/jql/text-match';

const there = { type: 'text', text: 'there' };
const mention = { type: 'mention', attrs: { id: 'a-1', text: '@Ada' } };
const paragraph = (...content: readonly unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });

const wordsOf = (document: unknown) => plainText(AdfDocumentSchema.parse(document)).match(/\S+/g);

function roundTrip(document: unknown): unknown {
  const { text, kept } = editableText(document);
  return readEditableText(text, kept);
}

describe('editableText', () => {
  it.each<readonly [string, unknown]>([
    ['a table', adf.table(['Port'], ['Harlow'])],
    ['a panel', adf.panel('info', adf.paragraph('Mind the gap'))],
    ['a picture', adf.media({ id: 'm-1', alt: 'Seat map' })],
    ['a paragraph with a mention', paragraph(mention, there)],
    ['a link', adf.paragraph(adf.link('here', 'https://example.com'))],
    ['a coloured text', paragraph({ ...there, marks: [{ type: 'textColor', attrs: { color: '#ff0000' } }] })],
    ['a list that starts at three', { ...adf.orderedList('x'), attrs: { order: 3 } }],
    ['an item of two paragraphs', { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(there), paragraph(there)] }] }],
    ['a paragraph that looks like a heading', adf.paragraph('h1. not one')],
    ['a paragraph that looks like a list', adf.paragraph('* not one')],
    ['a paragraph with an opening code mark', adf.paragraph('the mark {code}')],
    ['bold inside a word', paragraph({ type: 'text', text: 'un' }, { type: 'text', text: 'bold', marks: [{ type: 'strong' }] }, there)],
    ['code that holds its own end', adf.codeBlock('js', 'a {code} b')],
    ['a paragraph that looks like a kept part', adf.paragraph('{kept 1: table}')],
    ['a node nobody knows', { type: 'unheardOf', attrs: { a: 1 }, extra: true }],
    ['what is no node', { text: 'x' }],
  ])('what markup cannot give back is kept as it came: %s', (_name, block) => {
    const { text, kept } = editableText(doc(adf.paragraph('before'), block, adf.paragraph('after')));
    expect(kept.map((part) => part.block)).toEqual([block]);
    expect(text).toMatch(/^before\n\n\{kept 1: [^\n]+\}\n\nafter$/);
    expect(roundTrip(doc(adf.paragraph('before'), block, adf.paragraph('after')))).toEqual(doc(adf.paragraph('before'), block, adf.paragraph('after')));
  });

  it('headings, lists in lists, bold, monospace, code and line ends are text', () => {
    const source = 'h2. Steps\n\nfirst *bold* and {{mono}}\nsecond\n\n* a\n*# b\n* c\n\n{code:js}\n  if (a) {}\n\n{code}';
    expect(editableText(textToAdf(source))).toEqual({ text: source, kept: [] });
  });

  it('nothing is text without anything, and text without anything is nothing', () => {
    expect(editableText(null)).toEqual({ text: '', kept: [] });
    expect(editableText(doc())).toEqual({ text: '', kept: [] });
    expect(readEditableText(' \n\n', [])).toBeNull();
  });

  it('blanks at the end of a line, text in pieces and empty paragraphs do not take a paragraph out of reach', () => {
    const document = doc(paragraph({ type: 'text', text: 'one ' }, { type: 'text', text: 'two ' }), { type: 'paragraph' });
    expect(editableText(document)).toEqual({ text: 'one two', kept: [] });
    const bold = { type: 'text', text: 'Expected: ', marks: [{ type: 'strong' }] };
    expect(editableText(doc(paragraph(bold, there)))).toEqual({ text: '*Expected:* there', kept: [] });
  });

  it('every description of the sample comes back with all of its text and looks', () => {
    for (const { description } of sampleSite.projects.flatMap(({ issues }) => issues)) {
      if (description === null) continue;
      const document = typeof description === 'string' ? textToAdf(description) : description;
      const read = roundTrip(document);
      expect(wordsOf(read)).toEqual(wordsOf(document));
      expect(adfShape(AdfNodeSchema.parse(read))).toBe(adfShape(AdfNodeSchema.parse(document)));
    }
  });

  it('any markup comes back', () => {
    const piece = fc.constantFrom(
      ...['a', ' ', '*', '#', '-', '\n', '\n\n', '{code}', '{code:js}', '{noformat}', '{{', '}}', 'h1. ', '{kept 1: x}', '\u{1f6a2}'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const document = textToAdf(pieces.join(''));
        expect(roundTrip(document)).toEqual(document.content.length === 0 ? null : document);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('droppedParts', () => {
  it('names the parts whose line was deleted, and no number that was never given counts as one', () => {
    const { text, kept } = editableText(doc(adf.table(['Port'], ['Harlow']), adf.paragraph('x')));
    expect(droppedParts(text, kept)).toEqual([]);
    expect(droppedParts('x', kept).map(({ title }) => title)).toEqual(['table, Port Harlow']);
    expect(readEditableText('{kept 2: table}', kept)).toEqual(doc(adf.paragraph('{kept 2: table}')));
    expect(readEditableText('y\n{kept 1}\nz', kept)).toEqual(doc(adf.paragraph('y'), adf.table(['Port'], ['Harlow']), adf.paragraph('z')));
  });
});
