import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { bulletList, day, doc, paragraph, table } from '../../../workbench/sample/adf';
import { sampleSite } from '../../../workbench/sample/sample-site';

const SCHEMA_PATH = resolve(__dirname, '../../../../shared/data/adf/adf-schema-v1-full.json');

const documents = sampleSite.projects.flatMap((project) =>
  project.issues.flatMap(({ key, description }) =>
    description === null || typeof description === 'string' ? [] : [{ key, description }],
  ),
);

describe('adf: builder', () => {
  it('bulletList: an item with a list holds its line first, then the list', () => {
    expect(bulletList(['a', bulletList('b')])).toEqual({
      type: 'bulletList',
      content: [
        {
          type: 'listItem',
          content: [
            { type: 'paragraph', content: [{ type: 'text', text: 'a' }] },
            {
              type: 'bulletList',
              content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'b' }] }] }],
            },
          ],
        },
      ],
    });
  });

  it('table: the first row holds header cells and the others plain cells', () => {
    expect(JSON.stringify(table(['h'], ['c'])).match(/table(Header|Cell|Row)/g)).toEqual([
      'tableRow',
      'tableHeader',
      'tableRow',
      'tableCell',
    ]);
  });

  it('day: milliseconds since 1970 in a string', () => {
    expect(day('2025-06-01')).toEqual({ type: 'date', attrs: { timestamp: '1748736000000' } });
  });

  it('the sample uses tables, nested lists, panels, code, mentions, emoji and media', () => {
    const text = JSON.stringify(documents);
    const kinds = ['table', 'panel', 'codeBlock', 'mention', 'emoji', 'mediaSingle', 'status', 'date', 'orderedList'];
    expect(documents).toHaveLength(8);
    expect(kinds.filter((kind) => !text.includes(`"type":"${kind}"`))).toEqual([]);
    expect(text).toMatch(/"listItem","content":\[\{"type":"paragraph","content":\[[^\]]*\]\},\{"type":"bulletList"/);
  });
});

describe.skipIf(!existsSync(SCHEMA_PATH))('adf: published schema (skipped: ../shared/data is not here)', () => {
  const compile = () => {
    // Draft 4 by its $schema line, but without any keyword that later drafts read in another way.
    const published: unknown = JSON.parse(readFileSync(SCHEMA_PATH, 'utf8'));
    const { $schema: _draft, ...schema } = z.record(z.string(), z.unknown()).parse(published);
    return new Ajv({ strict: false }).compile(schema);
  };

  it('rejects an empty text node and an unknown node', () => {
    const validate = compile();
    expect(validate(doc(paragraph('')))).toBe(false);
    expect(validate({ type: 'doc', version: 1, content: [{ type: 'marquee' }] })).toBe(false);
  });

  it('accepts each document of the sample', () => {
    const validate = compile();
    expect(documents.filter(({ description }) => !validate(description)).map(({ key }) => key)).toEqual([]);
  });
});
