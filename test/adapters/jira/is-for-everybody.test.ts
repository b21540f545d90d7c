import { describe, expect, it } from 'vitest';
import { isForEverybody } from '../../../src/adapters/jira/is-for-everybody';
import { pastIssues } from '../../../src/adapters/jira/past-issues';
import { readinessReader } from '../../../src/adapters/jira/readiness-reader';
import { cannedJira } from './canned-jira';

describe('isForEverybody', () => {
  it.each([
    [{}, true],
    [{ visibility: null }, true],
    [{ jsdPublic: true }, true],
    [{ visibility: null, jsdPublic: true }, true],
    [{ jsdPublic: false }, false],
    [{ jsdPublic: null }, false],
    [{ visibility: { type: 'role', value: 'Administrators' }, jsdPublic: true }, false],
    [{ visibility: {} }, false],
    [{ visibility: '' }, false],
  ] as const)('%j: %s', (comment, isPublic) => {
    expect(isForEverybody(comment)).toBe(isPublic);
  });

  it('is asked by whoever reads comments: one that Jira says nothing plain about is left out, and the others are read', async () => {
    const body = (text: string) => ({ type: 'doc', version: 1, content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] });
    const comment = (id: string, more: object) => ({ id, body: body(id), created: `2026-01-0${id}T08:00:00.000+0000`, author: { accountId: 'ann' }, ...more });
    const comments = [comment('1', { jsdPublic: null }), comment('2', { jsdPublic: true }), comment('3', { visibility: {} }), comment('4', {})];
    const reply = {
      id: '1',
      key: 'A-1',
      fields: {
        summary: 's',
        issuetype: { id: '1', name: 'Bug' },
        project: { id: '2', key: 'A' },
        created: '2026-01-01T08:00:00.000+0000',
        updated: '2026-01-01T08:00:00.000+0000',
        status: { name: 'Done', statusCategory: { key: 'done' } },
        reporter: { accountId: 'ann' },
        comment: { total: comments.length, comments },
      },
    };
    const facts = await readinessReader(cannedJira(reply)).readFacts('1', null);
    expect(facts.comments.map(({ text }) => text)).toEqual(['2', '4']);
    const { issues } = await pastIssues(cannedJira({ issues: [reply] })).listPage('2', null, 100);
    expect(issues[0]?.talk?.comments.map(({ text }) => text)).toEqual(['2', '4']);
  });
});
