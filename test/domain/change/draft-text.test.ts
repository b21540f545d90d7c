import { existsSync, readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftAdf } from '../../../src/domain/change/draft-adf';
import { DraftTextSchema, SummarySchema } from '../../../src/domain/change/draft-text';
import { adfToText } from '../../../src/domain/issue/adf-text';

const nodeTypes = (node: unknown): string[] =>
  typeof node !== 'object' || node === null
    ? []
    : [
        ...('type' in node && typeof node.type === 'string' ? [node.type] : []),
        ...Object.values(node).flatMap((child) => (Array.isArray(child) ? child.flatMap(nodeTypes) : nodeTypes(child))),
      ];
const harmless = new Set(['doc', 'paragraph', 'heading', 'bulletList', 'orderedList', 'listItem', 'text', 'em']);
const paragraph = (text: string) => ({ blocks: [{ type: 'paragraph', text }], draftedBy: 'model' });

describe('draft text', () => {
  it('draftAdf: whatever the words are, the document holds no link, mention, medium or macro, and all of the words', () => {
    const line = fc.string({ minLength: 1, maxLength: 60 });
    const hostile = fc.constantFrom('[~admin]', '@Amara', 'https://evil.example/x', '!pic.png!', '{code}', '<a href="x">y</a>', '[a|https://b]');
    fc.assert(
      fc.property(fc.array(fc.oneof(line, hostile), { minLength: 1, maxLength: 8 }), (lines) => {
        const draft = { blocks: [...lines.map((text) => ({ type: 'paragraph', text })), { type: 'bullets', items: lines }, { type: 'steps', items: lines }], draftedBy: 'model' };
        const parsed = DraftTextSchema.safeParse(draft);
        if (!parsed.success) return;
        const document = draftAdf(parsed.data);
        expect(nodeTypes(document).filter((type) => !harmless.has(type))).toEqual([]);
        const said = JSON.stringify(document);
        for (const text of lines) expect(said).toContain(JSON.stringify(text));
      }),
      { numRuns: 500 },
    );
  });

  it('draftAdf: what a model drafted says so in the document itself, what a person wrote does not', () => {
    const blocks = [{ type: 'paragraph' as const, text: 'Please add steps.' }];
    expect(adfToText(draftAdf({ blocks, draftedBy: 'model' })).text).toContain('Drafted with AI');
    expect(adfToText(draftAdf({ blocks, draftedBy: 'person' })).text.trim()).toBe('Please add steps.');
  });

  it.each([
    ['zero-width space', 'pay\u200Bload'],
    ['bidirectional override', 'abc\u202Etxt'],
    ['tag characters', 'hi\u{E0041}\u{E0042}'],
    ['a control character', 'a\u0007b'],
    ['a line break that would hide in one block', 'a\nb'],
    ['nothing', '   '],
    ['half a surrogate pair', '\ud800'],
    ['more than a line may hold', 'x'.repeat(2_001)],
  ])('DraftTextSchema: refuses %s, which a reader would not see or expect', (_what, text) => {
    expect(DraftTextSchema.safeParse(paragraph(text)).success).toBe(false);
    expect(SummarySchema.safeParse(text).success).toBe(false);
  });

  it('DraftTextSchema: keeps one text within bounds', () => {
    const blocks = Array.from({ length: 10 }, () => ({ type: 'paragraph', text: 'x'.repeat(1_900) }));
    expect(DraftTextSchema.safeParse({ blocks, draftedBy: 'person' }).success).toBe(false);
  });

  const corpus = new URL('../../../../shared/data/', import.meta.url);
  it.skipIf(!existsSync(corpus))('DraftTextSchema: attack texts either are refused or are written as the plain words they are (skipped without the corpora)', () => {
    const lines = attackLines(corpus);
    let written = 0;
    for (const text of lines) {
      const parsed = DraftTextSchema.safeParse(paragraph(text));
      if (!parsed.success) continue;
      expect(nodeTypes(draftAdf(parsed.data)).filter((type) => !harmless.has(type))).toEqual([]);
      written++;
    }
    console.info(`draft texts: ${lines.length} attack lines, ${written} plain enough to be shown and written, 0 with anything but text`);
    expect(lines.length).toBeGreaterThan(100);
  });
});

function attackLines(corpus: URL): string[] {
  const strings = (node: unknown): string[] =>
    typeof node === 'string' ? node.split('\n') : typeof node === 'object' && node !== null ? Object.values(node).flatMap(strings) : [];
  return ['prompt-injection.jsonl', 'xss.jsonl', 'csv-formula.jsonl'].flatMap((name) =>
    readFileSync(new URL(`adversarial/${name}`, corpus), 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .flatMap((line) => strings(JSON.parse(line))),
  );
}
