import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkHosts } from '../../../src/domain/issue/adf-links';
import { IssueTextLimits } from '../../../src/domain/issue/issue-text-limits';
import { growth, LINEAR_GROWTH } from './growth';

const text = (value: string, ...marks: unknown[]) => ({ type: 'text', text: value, marks });
const link = (href: unknown) => ({ type: 'link', attrs: { href } });
const paragraph = (...content: unknown[]) => ({ type: 'paragraph', content });
const doc = (...content: unknown[]) => ({ version: 1, type: 'doc', content });
const card = (type: string, url: unknown) => ({ type, attrs: { url } });
const written = (value: string) => linkHosts(doc(paragraph(text(value))));

describe('linkHosts', () => {
  test('links, cards and written addresses, in lower case, each once', () => {
    const found = linkHosts(
      doc(
        paragraph(text('design', { type: 'strong' }, link('https://WWW.Figma.com/file/abc?token=1')), card('inlineCard', 'https://miro.com/board/1')),
        { type: 'blockquote', content: [paragraph(text('see https://www.figma.com/other, and http://example.org:8080/x.'))] },
        card('blockCard', 'https://docs.example.org'),
        card('embedCard', 'https://www.figma.com/embed'),
      ),
    );
    expect(found).toEqual(['www.figma.com', 'miro.com', 'docs.example.org', 'example.org']);
  });

  test.each([
    ['(https://figma.com)', ['figma.com']],
    ['[a|https://figma.com/x] <https://miro.com>', ['figma.com', 'miro.com']],
    ['www.figma.com/x', ['www.figma.com']],
    ['https://figma.com.', ['figma.com']],
    ['https://figma.com, https://figma.com;', ['figma.com']],
    ['https://figma.com@evil.example/x', ['evil.example']],
    ['https://xn--bcher-kva.example https://bücher.example', ['xn--bcher-kva.example']],
    ['https:// http:/// www. https://- nothttps://a.example', ['-']],
    ['ftp://a.example mailto:a@b.example javascript:alert(1) figma.com', []],
  ])('%s', (value, hosts) => expect(written(value)).toEqual(hosts));

  test('nothing that is not an address of the web', () => {
    const hrefs = ['/browse/HARB-1', '#top', 'mailto:a@b.example', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc', '', 7, {}, null];
    expect(linkHosts(doc(paragraph(...hrefs.map((href) => text('.', link(href))), ...hrefs.map((url) => card('inlineCard', url)))))).toEqual([]);
  });

  test('at most fifty', () => {
    const many = Array.from({ length: 80 }, (_, index) => text('.', link(`https://h${index}.example`)));
    expect(linkHosts(doc(paragraph(...many)))).toHaveLength(50);
    expect(written(Array.from({ length: 80 }, (_, index) => `https://h${index}.example`).join(' '))).toHaveLength(50);
  });

  test('a plain string is its own text, anything else that is no document has none', () => {
    expect(linkHosts('see https://figma.com/x')).toEqual(['figma.com']);
    for (const value of [null, undefined, 5, [], {}, { content: 'x' }, { marks: 'x' }, { marks: [null, 1, 'link'] }]) expect(linkHosts(value)).toEqual([]);
  });

  test('arbitrary JSON never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(Array.isArray(linkHosts(value))).toBe(true);
        expect(Array.isArray(linkHosts(doc(value, { type: 'text', text: 'x', marks: value }, { type: 'inlineCard', attrs: value })))).toBe(true);
      }),
    );
  });

  test('no depth exhausts the stack, and no size is read whole', () => {
    let deep: unknown = paragraph(text('bottom', link('https://deep.example')));
    for (let level = 0; level < 200_000; level++) deep = { type: 'blockquote', content: [deep] };
    expect(linkHosts(doc(deep))).toEqual([]);
    const cycle: { type: string; content: unknown[] } = { type: 'blockquote', content: [] };
    cycle.content.push(cycle, cycle);
    expect(linkHosts(cycle)).toEqual([]);
    const wide = Array.from({ length: IssueTextLimits.MAX_NODES }, () => paragraph());
    expect(linkHosts(doc(...wide, card('inlineCard', 'https://late.example')))).toEqual([]);
  });

  test('grows with the text, whatever stands in it', () => {
    const hard = ['https://', 'www.', 'https://a.,;:', '.,;:!?', 'https://a@', 'a'];
    for (const part of hard) {
      expect(growth(1_000, (size) => part.repeat(size), (value) => linkHosts(value)), part).toBeLessThan(LINEAR_GROWTH);
    }
  });
});
