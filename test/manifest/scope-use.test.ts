import { describe, expect, it } from 'vitest';
import { describeFinding } from './finding';
import { readManifest } from './manifest';
import { listModuleUses } from './module-use';
import { checkScopes, listScopeUses } from './scope-use';
import { parseSource, readSourceFiles } from './source-files';

const manifest = readManifest();
const sample = (text: string) => [parseSource('src/adapters/sample.ts', text)];
const withScopes = (...scopes: string[]) => ({ ...manifest, permissions: { ...manifest.permissions, scopes } });
const findings = (scopes: string[], text: string) => checkScopes(withScopes(...scopes), sample(text)).map(describeFinding).join('\n');

describe('checkScopes', () => {
  it('finds a scope that nothing needs', () => {
    expect(findings(['read:jira-work', 'manage:jira-project'], '')).toContain('Nothing needs the scope manage:jira-project');
  });

  it('finds a call without its scope', () => {
    const write = "jira.request(route`/rest/api/3/issue/${id}`, { method: 'PUT' });";
    expect(findings(['read:jira-work'], write)).toContain('PUT /rest/api/3/issue/{issueIdOrKey} needs the scope write:jira-work');
    expect(findings(['read:jira-work', 'write:jira-work'], write)).toBe('');
  });

  it('finds a request that the table does not hold', () => {
    expect(findings(['read:jira-work'], 'jira.request(route`/rest/api/3/dashboard`);')).toContain('GET /rest/api/3/dashboard is not in');
    expect(findings(['read:jira-work'], 'const path = route`/rest/api/3/myself`;')).toContain('whose method is not written out');
  });

  it('pairs storage, privacy reports and events with their scopes', () => {
    expect(findings(['read:jira-work'], "import { sql } from '@forge/sql';")).toContain('@forge/sql needs the scope storage:app');
    expect(findings(['read:jira-work'], 'privacy.reportPersonalData(accounts);')).toContain('needs the scope report:personal-data');
    expect(findings([], '')).toContain('event avi:jira:created:issue needs the scope read:jira-work');
  });

  it('finds nothing in the app as it stands', () => {
    expect(checkScopes(manifest, readSourceFiles()).map(describeFinding)).toEqual([]);
  });
});

describe('the collectors over the app as it stands', () => {
  const files = readSourceFiles();

  it('give every use of a scope its place', () => {
    const uses = listScopeUses(manifest, files);
    expect(uses.length).toBeGreaterThan(manifest.permissions.scopes.length);
    expect(uses.filter(({ where }) => !/^(?:src\/.+:\d+|modules\..+)$/.test(where))).toEqual([]);
  });

  it('name what answers each module', () => {
    const modules = listModuleUses(manifest, files);
    const unanswered = modules.filter(({ functions }) => functions.some(({ handler }) => handler === undefined));
    expect(unanswered).toEqual([]);
    expect(modules.flatMap(({ functions }) => functions.map(({ handler }) => handler))).toContain('index.readinessBadge');
    const idle = modules.filter(({ type, usedAt }) => ['llm', 'sql', 'consumer'].includes(type) && usedAt.length === 0);
    expect(idle.map(({ type, key }) => `nothing in src uses ${type} ${key}`)).toEqual([]);
  });
});
