import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text';

const named = (from: string) => `import { thing } from '${from}';\nexport const use = thing;\n`;
const typeOnly = (from: string) => `import type { Thing } from '${from}';\nexport type Use = Thing;\n`;

/** [file, what it imports, words of the message that name the right place]. */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['src/domain/triage/sample.ts', '../../adapters/sql/client', 'declare a port in src/domain/ports.ts'],
  ['src/domain/triage/sample.ts', '../../contract/result', 'domain is pure'],
  ['src/domain/sample.ts', '../usecases/triage/triage-issue', 'domain is pure'],
  ['src/domain/triage/sample.ts', '../../app', 'domain is pure'],
  ['src/domain/triage/sample.ts', '@forge/api', 'belongs in src/adapters'],
  ['src/domain/triage/sample.ts', 'node:fs', 'domain imports only zod'],
  ['src/contract/calls/sample.ts', '../../usecases/triage/triage-issue', 'contract is what both sides agree on'],
  ['src/contract/calls/sample.ts', '../../frontend/shared/strings', 'contract is what both sides agree on'],
  ['src/contract/calls/sample.ts', 'node:crypto', 'bundled for the browser'],
  ['src/usecases/sample.ts', '../adapters/jira/issues', 'src/app.ts hands in'],
  ['src/usecases/sample.ts', '../contract/result', 'contract shapes are made in src/resolvers'],
  ['src/usecases/sample.ts', '@forge/events', 'behind a port, in src/adapters'],
  ['src/adapters/jira/sample.ts', '../../usecases/triage/triage-issue', 'knows nothing above it'],
  ['src/adapters/jira/sample.ts', '../../contract/result', 'knows nothing above it'],
  ['src/adapters/jira/sample.ts', '@forge/react', 'adapters import only @forge/api'],
  ['src/adapters/jira/sample.ts', 'node:https', 'adapters import only @forge/api'],
  ['src/resolvers/sample.ts', '../adapters/sql/client', 'take ports and adapters from src/app.ts'],
  ['src/resolvers/sample.ts', '@forge/api', 'reached through src/app.ts'],
  ['src/triggers/sample.ts', '@forge/kvs', 'reached through src/app.ts'],
  ['src/consumers/sample.ts', '../frontend/shared/strings', 'take ports and adapters from src/app.ts'],
  ['src/frontend/issue-panel/sample.tsx', '../../domain/triage/field', 're-export a domain type or schema there'],
  ['src/frontend/issue-panel/sample.tsx', '../../resolvers/issue-panel', 'the frontend knows src/contract only'],
  ['src/frontend/issue-panel/sample.tsx', '@forge/api', 'the frontend imports only react'],
  ['src/frontend/issue-panel/sample.tsx', '@atlaskit/button', 'the frontend imports only react'],
  ['src/index.ts', './adapters/log', 'table of contents'],
  ['src/app.ts', './resolvers/issue-panel', 'never the other way round'],
  ['src/adapters/log.ts', '../../workbench/host/clock', 'src never imports workbench or test'],
  ['src/domain/triage/sample.ts', '../../../test/support/seed', 'src never imports workbench or test'],
];

const allowed: readonly (readonly [string, string])[] = [
  ['src/domain/triage/sample.ts', 'zod'],
  ['src/domain/triage/sample.ts', 'canonicalize'],
  ['src/domain/triage/sample.ts', 'canonicalize'],
  ['src/domain/triage/sample.ts', 'node:crypto'],
  ['src/domain/triage/sample.ts', '../issue/snapshot'],
  ['src/contract/calls/sample.ts', '../../domain/triage/field'],
  ['src/usecases/sample.ts', '../domain/triage/prompt'],
  ['src/adapters/jira/sample.ts', '../../domain/ports'],
  ['src/adapters/jira/sample.ts', '@forge/api'],
  ['src/resolvers/sample.ts', '@forge/resolver'],
  ['src/resolvers/sample.ts', '../contract/result'],
  ['src/resolvers/sample.ts', '../usecases/triage/triage-issue'],
  ['src/resolvers/sample.ts', '../app'],
  ['src/resolvers/sample.ts', '../domain/errors'],
  ['src/frontend/issue-panel/sample.tsx', '../../contract/calls/issue-panel'],
  ['src/frontend/issue-panel/sample.tsx', '../shared/strings'],
  ['src/frontend/issue-panel/sample.tsx', '@forge/react'],
  ['src/frontend/issue-panel/sample.tsx', '@forge/react/router'],
  ['src/app.ts', './adapters/jira/issues'],
  ['src/index.ts', './resolvers/issue-panel'],
];

describe('dependency directions', () => {
  it.each(forbidden)('%s may not import %s', async (path, from, advice) => {
    const findings = await lintText(path, named(from));
    expect(findings.filter((finding) => finding.includes('no-restricted-imports')).join('\n')).toContain(advice);
  });

  it.each(allowed)('%s may import %s', async (path, from) => {
    expect(await lintText(path, named(from))).toEqual([]);
  });

  it('an entry may name a type of the domain, a use case no type of the contract', async () => {
    expect(await lintText('src/resolvers/sample.ts', typeOnly('../domain/triage/report'))).toEqual([]);
    expect((await lintText('src/usecases/sample.ts', typeOnly('../contract/result'))).join()).toContain('src/resolvers');
    expect((await lintText('src/resolvers/sample.ts', typeOnly('../adapters/sql/client'))).join()).toContain('src/app.ts');
  });

  it('no export that opens a way out may be imported', async () => {
    const from = (names: string, module: string) => `import ${names} from '${module}';\nexport const use = [${names.replace(/[{}]/g, '')}];\n`;
    expect((await lintText('src/adapters/jira/sample.ts', from('{ fetch }', '@forge/api'))).join()).toContain('nothing leaves Atlassian');
    expect((await lintText('src/frontend/sample.ts', from('{ requestJira }', '@forge/bridge'))).join()).toContain('src/frontend/shared');
    expect((await lintText('src/domain/sample.ts', from('{ randomUUID }', 'node:crypto'))).join()).toContain('through a port');
    expect(await lintText('src/domain/sample.ts', from('{ createHash }', 'node:crypto'))).toEqual([]);
    expect(await lintText('src/adapters/jira/sample.ts', from('{ asUser, route }', '@forge/api'))).toEqual([]);
  });
});
