import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { jiraOperations, splitCall } from './jira-operations';
import { projectRoot } from './manifest';

const description = resolve(projectRoot, '../shared/data/jira-openapi-v3.json');

const OperationSchema = z.looseObject({
  deprecated: z.boolean().optional(),
  security: z.array(z.looseObject({ OAuth2: z.array(z.string()).optional() })).optional(),
});
const DescriptionSchema = z.looseObject({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

describe.skipIf(!existsSync(description))("jira-operations.json against Atlassian's OpenAPI description (skipped: ../shared/data is not here)", () => {
  const { paths } = existsSync(description) ? DescriptionSchema.parse(JSON.parse(readFileSync(description, 'utf8'))) : { paths: {} };

  it.each(jiraOperations)('$call', ({ call, scopes }) => {
    const { method, path } = splitCall(call);
    const operation = OperationSchema.parse(paths[path]?.[method.toLowerCase()]);
    expect(operation.deprecated ?? false).toBe(false);
    expect(operation.security?.flatMap(({ OAuth2 }) => OAuth2 ?? [])).toEqual(scopes);
  });
});
