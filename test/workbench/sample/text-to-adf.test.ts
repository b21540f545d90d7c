import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { textToAdf } from '../../../workbench/sample/text-to-adf';

const shared = resolve(__dirname, '../../../../shared/data');
const schemaFile = resolve(shared, 'adf/adf-schema-v1-full.json');
const issuesFile = resolve(shared, 'issues/jira-issues.jsonl');

const IssueSchema = z.object({ description: z.string().nullable() });

const paragraph = (...texts: string[]) => ({
  type: 'paragraph',
  content: texts.flatMap((text, index) => [...(index > 0 ? [{ type: 'hardBreak' }] : []), { type: 'text', text }]),
});
const item = (text: string, ...nested: unknown[]) => ({ type: 'listItem', content: [paragraph(text), ...nested] });

/** Atlassian's schema is draft 4, which this validator reads once its marker is taken off. */
function loadAdfSchema() {
  const schema = z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(schemaFile, 'utf8')));
  const { $schema: _draft, ...rest } = schema;
  return new Ajv({ strict: false, logger: false, validateFormats: false }).compile(rest);
}

describe('textToAdf', () => {
  it('an opening mark without its end stays text', () => {
    expect(textToAdf('{code:java}\nint a;').content).toEqual([paragraph('{code:java}', 'int a;')]);
    expect(textToAdf('{noformat} and {code}').content).toEqual([paragraph('{noformat} and {code}')]);
  });

  it('no text gives an empty document', () => {
    expect(textToAdf('')).toEqual({ type: 'doc', version: 1, content: [] });
    expect(textToAdf(' \r\n\t\n').content).toEqual([]);
  });

  it('paragraphs stand between blank lines, single line ends are hard breaks', () => {
    expect(textToAdf('one\r\ntwo\n\nthree').content).toEqual([paragraph('one', 'two'), paragraph('three')]);
  });

  it('headings', () => {
    expect(textToAdf('h2. Steps\nfirst\nh7. no').content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Steps' }] },
      paragraph('first', 'h7. no'),
    ]);
  });

  it('code keeps its lines and spaces, with its language', () => {
    expect(textToAdf('Look:\n{code:title=a.js|js}\n  if (a) {\n\n  }\n{code}\nEnd').content).toEqual([
      paragraph('Look:'),
      { type: 'codeBlock', attrs: { language: 'js' }, content: [{ type: 'text', text: '  if (a) {\n\n  }' }] },
      paragraph('End'),
    ]);
    expect(textToAdf('{noformat}* no list{noformat}').content).toEqual([
      { type: 'codeBlock', content: [{ type: 'text', text: '* no list' }] },
    ]);
    expect(textToAdf('{code}{code}').content).toEqual([{ type: 'codeBlock' }]);
  });

  it('lists nest, change kind, and never skip a level', () => {
    expect(textToAdf('* a\n** b\n* c\n# d').content).toEqual([
      { type: 'bulletList', content: [item('a', { type: 'bulletList', content: [item('b')] }), item('c')] },
      { type: 'orderedList', content: [item('d')] },
    ]);
    expect(textToAdf('*** deep\n- dash').content).toEqual([
      { type: 'bulletList', content: [item('deep'), item('dash')] },
    ]);
  });

  it('asterisks inside words, around spaces, unclosed or over a line end stay text', () => {
    for (const line of ['a*b*c', '2 * 3 * 4', 'an *open mark', '*', '**', 'a ** **', '{{}}', '{{open', 'a {single} b']) {
      expect(textToAdf(line).content).toEqual([paragraph(line)]);
    }
    expect(textToAdf('an *open\nmark* here').content).toEqual([paragraph('an *open', 'mark* here')]);
  });

  it('bold and monospace become marks, in paragraphs, list items and headings', () => {
    const strong = (text: string) => ({ type: 'text', text, marks: [{ type: 'strong' }] });
    const code = (text: string) => ({ type: 'text', text, marks: [{ type: 'code' }] });
    const plain = (text: string) => ({ type: 'text', text });
    expect(textToAdf('*Expected:* the (*second*) {{a*b*c}}.').content).toEqual([
      {
        type: 'paragraph',
        content: [strong('Expected:'), plain(' the ('), strong('second'), plain(') '), code('a*b*c'), plain('.')],
      },
    ]);
    expect(textToAdf('h2. *Steps*\n* {{x}}').content).toEqual([
      { type: 'heading', attrs: { level: 2 }, content: [strong('Steps')] },
      {
        type: 'bulletList',
        content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [code('x')] }] }],
      },
    ]);
  });

  it('a hundred thousand opening marks are one block', () => {
    const many = 100_000;
    for (const mark of ['{code:java}', '* ', ' *a', '{{', '{{a', '*a '])
      expect(textToAdf(mark.repeat(many)).content).toHaveLength(1);
    expect(textToAdf(`*a${' '.repeat(many)}`.repeat(2)).content).toHaveLength(1);
  });
});

describe.skipIf(!existsSync(schemaFile))(
  'textToAdf and the ADF schema (skipped when ../shared/data is not here)',
  () => {
    it('any text gives a valid document', () => {
      const isValid = loadAdfSchema();
      const words = fc.constantFrom(
        '{code}',
        '{noformat}',
        '{code:js}',
        '* ',
        '** ',
        '# ',
        '- ',
        'h1. ',
        '*',
        '*a*',
        '{{',
        '}}',
        '\n',
        '\n\n',
        'a',
        ' ',
      );
      const source = fc.oneof(
        fc.string(),
        fc.array(words, { maxLength: 40 }).map((parts) => parts.join('')),
      );
      fc.assert(
        fc.property(source, (text) => isValid(textToAdf(text))),
        { numRuns: 500 },
      );
    });

    it.skipIf(!existsSync(issuesFile))('every description of the real issues gives a valid document', () => {
      const isValid = loadAdfSchema();
      const lines = readFileSync(issuesFile, 'utf8')
        .split('\n')
        .filter((line) => line !== '');
      const descriptions = lines.flatMap((line) => IssueSchema.parse(JSON.parse(line)).description ?? []);
      expect(descriptions.length).toBeGreaterThan(4_000);
      expect(descriptions.filter((description) => !isValid(textToAdf(description)))).toEqual([]);
    });
  },
);
