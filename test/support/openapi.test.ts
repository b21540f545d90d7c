import { describe, expect, it } from 'vitest';
import { openApiToJsonSchema } from './openapi-schema';
import { openApiOrUndefined } from './openapi';

describe('openApiToJsonSchema', () => {
  it('turns nullable into a union and drops documentation, except where it is the name of a property', () => {
    const schema = {
      type: 'object',
      example: {},
      properties: { example: { type: 'string', nullable: true, readOnly: true }, from: { type: 'string' } },
    };
    expect(openApiToJsonSchema({ Change: schema }, [{ schema: 'Change', properties: ['from'] }])).toEqual({
      Change: {
        type: 'object',
        properties: {
          example: { anyOf: [{ type: 'string' }, { type: 'null' }] },
          from: { anyOf: [{ type: 'string' }, { type: 'null' }] },
        },
      },
    });
  });
});

const openApi = openApiOrUndefined();

describe.skipIf(!openApi)("Atlassian's description of Jira (skipped when ../shared/data is not here)", () => {
  it('checkRequest: names unknown calls, query parameters and body fields', () => {
    expect(openApi?.checkRequest('GET', '/rest/api/3/nothing', {}, undefined)).toEqual([
      'GET /rest/api/3/nothing: Atlassian describes no such call',
    ]);
    expect(openApi?.checkRequest('GET', '/rest/api/3/issue/A-1', { colour: 'red' }, undefined)).toHaveLength(1);
    expect(openApi?.checkRequest('GET', '/rest/api/3/search/jql', { maxResults: 'many' }, undefined)).toHaveLength(1);
    const search = (body: unknown) => openApi?.checkRequest('POST', '/rest/api/3/search/jql', {}, body);
    expect(search({ jql: 'project = A', startAt: 1 })).toHaveLength(1);
    expect(search(undefined)).toHaveLength(1);
    expect(search({ jql: 'project = A', fields: ['summary'], maxResults: 10 })).toEqual([]);
  });

  it('checkReply: names undescribed statuses, wrong types and unknown properties', () => {
    const issue = (status: number, json: unknown) => openApi?.checkReply('GET', '/rest/api/3/issue/A-1', status, json);
    expect(issue(418, {})).toHaveLength(1);
    expect(issue(200, { id: 1 })).toHaveLength(1);
    expect(issue(200, { id: '1', colour: 'red' })).toHaveLength(1);
    expect(issue(200, { id: '1', key: 'A-1', fields: { summary: 'x' } })).toEqual([]);
    expect(issue(404, { message: 'no' })).toHaveLength(1);
    expect(issue(404, { errorMessages: ['no'], errors: {} })).toEqual([]);
    expect(openApi?.checkReply('PUT', '/rest/api/3/issue/A-1', 204, {})).toHaveLength(1);
    expect(openApi?.checkReply('GET', '/rest/api/3/issue/bulkfetch', 200, {})).not.toEqual([]);
  });
});
