import { describe, expect, it } from 'vitest';
import { pastIssues } from '../../../src/adapters/jira/past-issues';
import type { JiraClient } from '../../../src/adapters/jira/client';
import { PlumblineError } from '../../../src/domain/errors';

const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const block = (type: string, text: string) => ({ type, content: [paragraph(text)] });
const body = (...content: readonly unknown[]) => ({ type: 'doc', version: 1, content });
const comment = (day: number, text: string, more: object = {}) => ({
  author: { accountId: 'bob', accountType: 'atlassian' },
  body: body(paragraph(text)),
  created: `2026-01-0${day}T10:00:00.000+0000`,
  jsdPublic: true,
  ...more,
});

const issue = (fields: object) => ({
  id: '1',
  key: 'A-1',
  fields: {
    summary: 'Printer jams',
    issuetype: { id: '1', name: 'Bug' },
    project: { id: '2', key: 'A' },
    created: '2026-01-01T10:00:00.000+0000',
    updated: '2026-01-01T10:00:00.000+0000',
    status: { name: 'Done', statusCategory: { key: 'done' } },
    reporter: { accountId: 'ann' },
    ...fields,
  },
});

/** A Jira whose search answers what it is given, in turn. */
function jira(...answers: readonly (object | PlumblineError)[]) {
  const paths: string[] = [];
  const client: JiraClient = {
    request: (path: { value: string }, { reply }: { reply?: { parse: (value: unknown) => unknown } }) => {
      const answer = answers[paths.push(path.value) - 1];
      if (answer instanceof PlumblineError) return Promise.reject(answer);
      return Promise.resolve(reply?.parse({ issues: [answer] }));
    },
  } as JiraClient;
  return { paths, read: async () => (await pastIssues(client).listPage('2', null, 100)).issues };
}
const talkIn = async (fields: object) => (await jira(issue(fields)).read())[0]?.talk;
const page = (...comments: readonly object[]) => ({ comment: { total: comments.length, comments } });

describe('what was said below past issues', () => {
  it('the first four comments of people that everybody may read, oldest first', async () => {
    const talk = await talkIn(
      page(
        comment(9, 'sixth'),
        comment(1, 'first'),
        comment(2, 'for agents', { jsdPublic: false }),
        comment(3, 'for admins', { visibility: { type: 'role', value: 'Administrators' } }),
        comment(4, 'by an app', { author: { accountId: 'bot', accountType: 'app' } }),
        comment(5, 'second', { jsdPublic: undefined, visibility: null }),
        comment(6, 'third', { author: null }),
        comment(7, 'fourth', { author: { accountType: 'atlassian' } }),
      ),
    );
    expect(talk).toEqual({
      reporter: 'ann',
      comments: [
        { author: 'bob', text: 'first' },
        { author: 'bob', text: 'second' },
        { author: null, text: 'third' },
        { author: null, text: 'fourth' },
      ],
    });
  });

  it('without what a comment quotes and without its code', async () => {
    const text = body(block('blockquote', 'Which version?'), paragraph('4.2'), block('codeBlock', 'why?'));
    expect((await talkIn(page(comment(1, '', { body: text }))))?.comments).toEqual([{ author: 'bob', text: '4.2' }]);
  });

  it.each([
    ['nobody reported it', { ...page(), reporter: null }],
    ['its comments are not there', {}],
    ['some of its comments are not there', { comment: { total: 21, comments: [comment(1, 'first')] } }],
    ['its comments make no sense', { comment: { total: 1, comments: [{ created: 'once' }] } }],
  ])('nobody can tell where %s; the issue is read all the same', async (_, fields) => {
    expect(await jira(issue(fields)).read()).toMatchObject([{ snapshot: { id: '1' }, talk: null }]);
  });

  it('a page that Jira cannot get out is read once more without comments; any other failure is left as it is', async () => {
    const tooMuch = jira(new PlumblineError('jira_unavailable', 'no answer'), issue({}));
    expect(await tooMuch.read()).toMatchObject([{ talk: null }]);
    expect(tooMuch.paths.map((path) => path.includes('comment'))).toEqual([true, false]);
    const limited = jira(new PlumblineError('jira_rate_limited', 'wait'));
    await expect(limited.read()).rejects.toMatchObject({ code: 'jira_rate_limited' });
    expect(limited.paths).toHaveLength(1);
  });
});
