import { describe, expect, it } from 'vitest';
import { isSnippetBrought } from '../../../../src/domain/readiness/rules/snippet';
import { growth, LINEAR_GROWTH } from '../../issue/growth';
import { verdictOf } from './facts';

const code = 'const map = new Map();\nfor (const row of rows) {\n  map.set(row.time, row);\n}';
const steps = (description: string, summary = 'Two sailings share one departure') => verdictOf('steps', summary, description);

describe('code as steps', () => {
  it.each([
    ['nothing brings it', `The import keeps only the later sailing.\n${code}\nIt was 02:30.`],
    ['where the error is', `The import keeps only one. Here the time is the key of all rows\n${code}`],
    ['a proposal', `The import keeps only one. A possible fix may look as such\n${code}`],
    ['an answer of a server', 'The list is empty.\nResponse:\n<list>\n<total>0</total>\n</list>'],
    ['markup', '{html}<div><p>The list is empty.</p></div>{html}\n<p>Not good.</p>'],
  ])('by itself it is none: %s', (_, description) => {
    expect(steps(description)).toBe('not_met');
  });

  it.each([
    ['run the following', `The import keeps one. Run the following:\n${code}`],
    ['a minimal example', `Minimal example\n\n${code}\n\nIt keeps one.`],
    ['to reproduce', `The import keeps only one.\nTo reproduce:\n${code}`],
    ['a fence between', `Test with this:\n{code}\n${code}\n{code}`],
    ['my code', `It keeps one. My code is below\n${code}`],
    ['a heading', `It keeps one.\nh3. The code\n${code}`],
    ['one circumstance', `Keeps one when I import such a file.\n${code}`],
    ['a request', 'The list is empty.\nGET /sailings?day=1'],
    ['curl', 'The list is empty.\ncurl -s https://shop.example/sailings'],
    ['a shell', 'The list is empty.\n$ import winter.csv'],
  ])('where the words bring it, it is: %s', (_, description) => {
    expect(steps(description)).toBe('met');
  });

  it.each(['run ', 'the code ', 'a: ', 'minimal a b c ', '- ', 'this:\n'])('takes time in proportion to the length: %j', (unit) => {
    const build = (size: number) => unit.repeat(Math.ceil(size / unit.length)).slice(0, size).split('\n');
    expect(growth(16_384, build, isSnippetBrought)).toBeLessThan(LINEAR_GROWTH);
  });
});
