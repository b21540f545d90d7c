import { describe, expect, it } from 'vitest';
import { openBlockers } from '../../../src/adapters/jira/open-blockers';

const end = (key: string, category: string | null = 'new') => ({
  id: `id-${key}`,
  key,
  fields: { summary: 'secret', ...(category === null ? {} : { status: { name: 'any', statusCategory: { key: category } } }) },
});
const type = (name: string, inward: string, outward: string) => ({ id: '1', name, inward, outward });
const blocks = type('Blocks', 'is blocked by', 'blocks');
const keys = (...links: unknown[]) => openBlockers(links).map(({ key }) => key);

describe('openBlockers', () => {
  it('the inward end of a link called Blocks, until it is done', () => {
    expect(keys({ type: blocks, inwardIssue: end('A-1') }, { type: blocks, inwardIssue: end('A-2', 'indeterminate') })).toEqual(['A-1', 'A-2']);
    expect(keys({ type: blocks, inwardIssue: end('A-1', 'done') }, { type: blocks, outwardIssue: end('A-2') })).toEqual([]);
  });

  it('as id and key alone, each once', () => {
    const link = { type: blocks, inwardIssue: end('A-1') };
    expect(openBlockers([link, link])).toEqual([{ id: 'id-A-1', key: 'A-1' }]);
  });

  it('one whose status is not told counts as open', () => {
    expect(keys({ type: blocks, inwardIssue: end('A-1', null) }, { type: blocks, inwardIssue: { id: '2', key: 'A-2' } })).toEqual(['A-1', 'A-2']);
  });

  it('whatever the type is called, the words decide which end blocks', () => {
    const gate = type('Gate', 'gates', 'is blocked by');
    expect(keys({ type: gate, outwardIssue: end('A-1') }, { type: gate, inwardIssue: end('A-2') })).toEqual(['A-1']);
    expect(keys({ type: type('Dependency', 'Is Blocked By', 'unblocks'), inwardIssue: end('A-1') })).toEqual(['A-1']);
    const swapped = type('Blocks', 'blocks', 'is blocked by');
    expect(keys({ type: swapped, inwardIssue: end('A-1') }, { type: swapped, outwardIssue: end('A-2') })).toEqual(['A-2']);
  });

  it('a type called Blocks in another language, and types that only sound alike', () => {
    const german = type('Blocks', 'wird blockiert von', 'blockiert');
    expect(keys({ type: german, inwardIssue: end('A-1') }, { type: german, outwardIssue: end('A-2') })).toEqual(['A-1']);
    expect(keys({ type: type('Building blocks', 'is part of', 'has part'), inwardIssue: end('A-1') })).toEqual([]);
    expect(keys({ type: type('Relates', 'relates to', 'relates to'), inwardIssue: end('A-1') })).toEqual([]);
  });

  it('what is no link is passed over', () => {
    expect(keys(null, 'x', {}, { type: {} }, { type: blocks }, { type: blocks, inwardIssue: {} }, { type: { name: 'Blocks' }, inwardIssue: end('A-1') })).toEqual(['A-1']);
  });
});
