import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { IssueSchema } from '../../../workbench/page/api-schemas';
import { sampleSite } from '../../../workbench/sample/sample-site';
import { textToAdf } from '../../../workbench/sample/text-to-adf';
import { standardUsers } from '../../../workbench/sample/users';
import { answerApi } from '../../../workbench/server/api';
import { LOCAL_SITE, openSession, type Session } from '../../../workbench/server/session';

type Person = keyof typeof standardUsers;

const KEY = 'HARB-58';
const edit = `/api/issues/${KEY}`;
const comments = `/api/issues/${KEY}/comments`;
const long = (characters: number) => 'x'.repeat(characters);

let session: Session;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-api-'));
  session = await openSession({ folder, reset: false, source: 'test', seed: () => sampleSite });
  await session.workbench.settle();
});
afterAll(async () => {
  await session.close();
  rmSync(folder, { recursive: true, force: true });
});

const post = (as: Person, path: string, body: unknown) =>
  answerApi(session, { method: 'POST', path, query: new URLSearchParams({ user: standardUsers[as].accountId }), body });
const read = async (as: Person, key = KEY) => {
  const query = new URLSearchParams({ user: standardUsers[as].accountId });
  const answer = await answerApi(session, { method: 'GET', path: `/api/issues/${key}`, query, body: undefined });
  return IssueSchema.parse(answer?.body);
};
const stored = () => session.workbench.jira.getIssue(LOCAL_SITE, KEY);
/** How many calls the app makes on account of what is done. */
async function callsAfter(work: () => Promise<unknown>): Promise<number> {
  await session.workbench.settle();
  const before = session.workbench.history.length;
  await work();
  await session.workbench.settle();
  return session.workbench.history.length - before;
}
const refusal = (status: number, error: string) => ({ status, body: { error } });

describe('POST /api/issues/:key and its comments: refused in the words of Jira, and nothing is written', () => {
  const noEdit = 'You do not have permission to edit issues in this project.';
  const noComment = 'You do not have the permission to comment on this issue.';
  const noIssue = 'Issue does not exist or you do not have permission to see it.';
  const noDocument = 'Operation value must be an Atlassian Document (see the Atlassian Document Format)';

  it.each<readonly [string, Person, string, unknown, number, string]>([
    ['a viewer edits the summary', 'viewer', edit, { fields: { summary: 'Mine' } }, 403, noEdit],
    ['a viewer edits the description', 'viewer', edit, { fields: { description: textToAdf('Mine') } }, 403, noEdit],
    ['a viewer comments', 'viewer', comments, { body: textToAdf('Mine') }, 403, noComment],
    ['an outsider edits', 'outsider', edit, { fields: { summary: 'Mine' } }, 404, noIssue],
    ['an outsider comments', 'outsider', comments, { body: textToAdf('Mine') }, 404, noIssue],
    ['an edit of an unknown issue', 'member', '/api/issues/HARB-9999', { fields: { summary: 'x' } }, 404, noIssue],
    ['a comment on an unknown issue', 'member', '/api/issues/HARB-9999/comments', { body: textToAdf('x') }, 404, noIssue],
    ['an empty summary', 'member', edit, { fields: { summary: '  ' } }, 400, 'You must specify a summary of the issue.'],
    ['a summary of two lines', 'member', edit, { fields: { summary: 'a\nb' } }, 400, 'The summary is invalid because it contains newline characters.'],
    ['a summary of 256 characters', 'member', edit, { fields: { summary: long(256) } }, 400, 'Summary must be less than 255 characters.'],
    ['a description over 32,767 characters', 'member', edit, { fields: { description: textToAdf(long(32_768)) } }, 400, 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.'],
    ['a description in plain text', 'member', edit, { fields: { description: 'text' } }, 400, noDocument],
    ['an empty comment', 'member', comments, { body: textToAdf(' \n') }, 400, 'Comment body can not be empty!'],
    ['a comment over 32,767 characters', 'member', comments, { body: textToAdf(long(32_768)) }, 400, 'The entered text is too long. It exceeds the allowed limit of 32,767 characters.'],
    ['a comment in plain text', 'member', comments, { body: 'text' }, 400, noDocument],
  ])('%s', async (_name, as, path, body, status, words) => {
    const before = stored();
    expect(await post(as, path, body)).toEqual(refusal(status, words));
    expect(stored()).toBe(before);
  });

  it('a body in another shape is told apart before Jira is asked', async () => {
    expect(await post('member', edit, { summary: 'x' })).toMatchObject({ status: 400 });
    expect(await post('member', comments, {})).toMatchObject({ status: 400 });
  });

  it('who may do what is in the issue that the page reads', async () => {
    const may = async (as: Person) => {
      const { canEdit, canComment } = await read(as);
      return { ...canEdit, canComment };
    };
    expect(await may('viewer')).toEqual({ summary: false, description: false, canComment: false });
    expect(await may('member')).toEqual({ summary: true, description: true, canComment: true });
  });
});

describe('POST /api/issues/:key', () => {
  it('summary and description: written as the person, in the history, and told to the app', async () => {
    const { updated } = stored();
    const description = textToAdf('h2. Steps\n# pay\n# look');
    const work = async () => {
      const answer = await post('member', edit, { fields: { summary: long(255), description } });
      expect(answer).toMatchObject({ status: 200, body: { summary: long(255), description } });
    };
    expect(await callsAfter(work)).toBeGreaterThan(0);
    const { history } = await read('viewer');
    expect(history[0]?.authorName).toBe(standardUsers.member.displayName);
    expect(history[0]?.items.map(({ field }) => field)).toEqual(['summary', 'description']);
    expect(stored().updated).toBeGreaterThan(updated);
  });

  it('a field that is not named stays, and null empties the description', async () => {
    const { description } = await read('member');
    await post('member', edit, { fields: { summary: 'Paid twice' } });
    expect(await read('member')).toMatchObject({ summary: 'Paid twice', description });
    await post('projectAdmin', edit, { fields: { description: null } });
    expect((await read('member')).description).toBeNull();
  });
});

describe('POST /api/issues/:key/comments', () => {
  it('the comment is the person’s, for everybody, newest last, and told to the app', async () => {
    const { updated } = stored();
    const body = textToAdf('It happens with *Visa* too.');
    const sent = { body, visibility: { type: 'role', value: 'Administrators' } };
    const work = async () => expect(await post('member', comments, sent)).toMatchObject({ status: 200 });
    expect(await callsAfter(work)).toBeGreaterThan(0);
    const [last] = (await read('viewer')).comments.slice(-1);
    expect(last).toMatchObject({ authorName: standardUsers.member.displayName, body, visibleTo: null, edited: false });
    expect(stored().updated).toBeGreaterThan(updated);
  });
});
