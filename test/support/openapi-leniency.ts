/** Where Atlassian's description says less than Jira does. Everything not listed here is held to it word for word. */
export const leniencies = {
  /** Properties by schema that Jira answers with null although the description gives a plain type. */
  nullable: [
    {
      schema: 'ChangeDetails',
      properties: ['from', 'fromString', 'to', 'toString'],
      reason: "the description's own example of a changelog has null there",
    },
  ],
  /** Statuses that a call answers without listing them. */
  statuses: [
    {
      fits: (_call: string, status: number) => status === 429 || status >= 500,
      reason: 'rate limits and failures of the service belong to every call and are described once, outside the calls',
    },
    {
      fits: (_call: string, status: number) => status === 401,
      reason: 'a missing identity is answered by the proxy in front of Jira',
    },
    {
      fits: (call: string, status: number) => status === 403 && call.endsWith('/comment'),
      reason: 'the description asks for the permission to comment and lists no status for a person without it',
    },
    {
      fits: (_call: string, status: number) => status === 400,
      reason: 'a malformed body or query parameter is answered 400 by every call, and many calls do not list it',
    },
    {
      fits: (call: string, status: number) => status === 404 && call.startsWith('GET /rest/api/3/priority/search'),
      reason: 'an unknown project id is answered 404 and the description lists success only',
    },
  ],
  /** Calls that refuse a body as a whole with Jira's usual `{ errorMessages, errors }`, not as described. */
  wholeRefusals: [
    {
      fits: (call: string, status: number) => status === 400 && call === 'POST /rest/api/3/issue/bulk',
      reason: 'the shape described is for refused elements; too many elements, or none, are refused before any is read',
    },
  ],
} as const;
