import { describe, expect, it } from 'vitest';
import type { AdfNode } from '../../../../workbench/page/adf/adf-node';
import { headingLevel, headingOutline } from '../../../../workbench/page/adf/heading-outline';

const heading = (level: unknown): AdfNode => ({ type: 'heading', attrs: { level } });
const outline = (levels: readonly unknown[], top = 3) => [...headingOutline({ type: 'doc', content: levels.map(heading) }, top).values()];

describe('headingOutline', () => {
  it('begins at the top level, whatever the document begins with', () => {
    for (const level of [1, 3, 6]) expect(outline([level])).toEqual([3]);
  });

  it('a heading stands one level below the one it belongs to, however far apart their numbers are', () => {
    expect(outline([1, 4, 4, 2, 3, 1])).toEqual([3, 4, 4, 4, 5, 3]);
    expect(outline([3, 4, 2, 3])).toEqual([3, 4, 3, 4]);
  });

  it('leaves no gap and goes no deeper than the sixth level', () => {
    expect(outline([1, 2, 3, 4, 5, 6])).toEqual([3, 4, 5, 6, 6, 6]);
    expect(outline([1, 2, 3], 2)).toEqual([2, 3, 4]);
  });

  it('finds headings inside of panels and columns', () => {
    const inner = heading(5);
    const document = { type: 'doc', content: [heading(2), { type: 'panel', content: [inner] }] };
    expect(headingOutline(document, 2).get(inner)).toBe(3);
  });
});

describe('headingLevel', () => {
  it('is 1 to 6 whatever stands there', () => {
    expect([1, '2', 6, 7, 0, -4, 2.9, 'x', null, undefined].map((level) => headingLevel(heading(level)))).toEqual([1, 2, 6, 6, 1, 1, 2, 1, 1, 1]);
  });
});
