import { describe, expect, it } from 'vitest';
import { findJiraOperation, jiraOperations } from './jira-operations';
import { listJiraRequests } from './jira-requests';
import { parseSource, readSourceFiles } from './source-files';

const requests = (text: string) =>
  listJiraRequests([parseSource('src/adapters/jira/sample.ts', text)]).map(({ method, path }) => `${method ?? '?'} ${path}`);

describe('listJiraRequests', () => {
  it('cannot say the method of a request that is handed over out of sight', () => {
    expect(requests('export const path = route`/rest/api/3/issue/${id}`;')).toEqual(['? /rest/api/3/issue/{}']);
    expect(requests('jira.request(route`/rest/api/3/issue/${id}`, { method: verb });')).toEqual(['? /rest/api/3/issue/{}']);
    expect(requests('jira.request(route`/rest/api/3/issue/${id}`, { method });')).toEqual(['? /rest/api/3/issue/{}']);
  });

  it('takes GET when no method is given, and drops the query', () => {
    expect(requests('jira.requestAsUser(route`/rest/api/3/issue/${id}?fields=${fields}`, { reply: IssueSchema });')).toEqual([
      'GET /rest/api/3/issue/{}',
    ]);
  });

  it('reads the method of the call around it, in whatever function', () => {
    expect(requests("asUser().requestJira(route`/rest/api/3/issue/${id}`, { body, method: 'put' });")).toEqual(['PUT /rest/api/3/issue/{}']);
  });

  it('follows a constant to the call that uses it', () => {
    const text = "async function write(id: string) { const path = route`/rest/api/3/issue/${id}`; await send(path, { method: 'PUT' }); }";
    expect(requests(text)).toEqual(['PUT /rest/api/3/issue/{}']);
  });

  it('sees every method a constant is used with', () => {
    const text = "const path = route`/rest/api/3/issueLink/${id}`; await remove(path, { method: 'DELETE' }); await read(path, { reply });";
    expect(requests(text)).toEqual(['DELETE /rest/api/3/issueLink/{}', 'GET /rest/api/3/issueLink/{}']);
  });

  it('does not take a constant for one of the same name in another function', () => {
    const text =
      "function put() { const path = route`/rest/api/3/issue/${id}`; return send(path, { method: 'PUT' }); }" +
      "function drop() { const path = route`/rest/api/3/issueLink/${id}`; return send(path, { method: 'DELETE' }); }";
    expect(requests(text)).toEqual(['PUT /rest/api/3/issue/{}', 'DELETE /rest/api/3/issueLink/{}']);
  });

  it('is not fooled by comments, strings or other tags', () => {
    expect(requests('// route`/rest/api/3/myself`\nconst a = "route`/rest/api/3/myself`"; const b = sql`/rest/api/3/myself`;')).toEqual([]);
  });

  it("sees the frontend's own requests", () => {
    expect(requests("requestJira('/rest/api/3/myself');")).toEqual(['GET /rest/api/3/myself']);
    expect(requests('requestJira(`/rest/api/3/issue/${id}`, { method: "DELETE" });')).toEqual(['DELETE /rest/api/3/issue/{}']);
  });
});

describe('findJiraOperation', () => {
  const table = [
    { call: 'GET /rest/api/3/issue/{id}', scopes: ['a'], why: '' },
    { call: 'GET /rest/api/3/issue/picker', scopes: ['b'], why: '' },
  ];

  it('knows no operation of another method, another length or another word', () => {
    expect(findJiraOperation({ method: 'PUT', path: '/rest/api/3/issue/{}' }, table)).toBeUndefined();
    expect(findJiraOperation({ method: 'GET', path: '/rest/api/3/issue/{}/editmeta' }, table)).toBeUndefined();
    expect(findJiraOperation({ method: 'GET', path: '/rest/api/3/project/{}' }, table)).toBeUndefined();
    expect(findJiraOperation({ method: undefined, path: '/rest/api/3/issue/{}' }, table)).toBeUndefined();
  });

  it('prefers a word to a parameter', () => {
    expect(findJiraOperation({ method: 'GET', path: '/rest/api/3/issue/picker' }, table)?.scopes).toEqual(['b']);
    expect(findJiraOperation({ method: 'GET', path: '/rest/api/3/issue/{}' }, table)?.scopes).toEqual(['a']);
  });
});

describe("the app's requests to Jira", () => {
  const made = listJiraRequests(readSourceFiles());

  it('are all in jira-operations.json', () => {
    const unknown = made.filter((request) => findJiraOperation(request) === undefined);
    expect(unknown.map(({ where, method, path }) => `${where}: ${method ?? 'method not written out'} ${path}`)).toEqual([]);
    expect(made.length).toBeGreaterThan(0);
  });

  it('use every operation that jira-operations.json lists', () => {
    const used = new Set(made.map((request) => findJiraOperation(request)?.call));
    expect(jiraOperations.map(({ call }) => call).filter((call) => !used.has(call))).toEqual([]);
  });
});
