import { describe, expect, it } from 'vitest';
import { listIneligibilities } from './eligibility';
import { readManifest } from './manifest';
import { changedManifest } from './changed-manifest';

const key = 'added';

/** [what is added to the manifest, the reason it must be caught with, where]. */
const cases: readonly (readonly [string, Record<string, unknown>, string, string])[] = [
  ['egress by address', { permissions: { external: { fetch: { backend: [{ address: 'https://api.example.com' }] } } } }, 'HAS_DEFINED_EGRESS', 'permissions.external'],
  ['egress by bare string', { permissions: { external: { images: ['*.example.com'] } } }, 'HAS_DEFINED_EGRESS', 'permissions.external'],
  ['egress that customers configure', { permissions: { external: { configurable: true } } }, 'HAS_DEFINED_EGRESS', 'permissions.external'],
  ['inline scripts', { permissions: { content: { scripts: ['unsafe-inline'] } } }, 'HAS_DEFINED_EGRESS', 'permissions.content'],
  ['a remote', { remotes: [{ key, baseUrl: 'https://api.example.com' }] }, 'HAS_REMOTES', 'remotes'],
  ['a remote endpoint', { modules: { endpoint: [{ key, remote: 'r' }] } }, 'HAS_REMOTES', 'modules.endpoint'],
  ['a resolver on a remote', { modules: { 'jira:issuePanel': [{ key, resolver: { endpoint: 'e' } }] } }, 'HAS_REMOTES', 'modules.jira:issuePanel.added'],
  ['a consumer on a remote', { modules: { consumer: [{ key, queue: 'q', endpoint: 'e' }] } }, 'HAS_REMOTES', 'modules.consumer.added'],
  ['a container service', { services: [{ key }] }, 'HAS_REMOTES', 'services'],
  ['a provider', { providers: { auth: [{ key, type: 'oauth2' }] } }, 'HAS_EXPOSED_CREDENTIALS', 'providers'],
  ['a function with a provider', { modules: { function: [{ key, handler: 'index.x', providers: { auth: ['p'] } }] } }, 'HAS_EXPOSED_CREDENTIALS', 'modules.function.added.providers'],
  ['a Connect module', { connectModules: { 'jira:webhooks': [{ key, url: '/hook' }] } }, 'HAS_CONNECT_MODULES', 'connectModules'],
  ['a Connect key', { app: { connect: { key: 'old-app' } } }, 'HAS_CONNECT_MODULES', 'app.connect'],
  ['a dynamic web trigger', { modules: { webtrigger: [{ key, function: 'f', response: { type: 'dynamic' } }] } }, 'HAS_EGRESS_WEBTRIGGER_MODULE', 'modules.webtrigger.added'],
  ['a web trigger without a response type', { modules: { webtrigger: [{ key, function: 'f' }] } }, 'HAS_EGRESS_WEBTRIGGER_MODULE', 'modules.webtrigger.added'],
  ['an icon on another server', { modules: { 'jira:issuePanel': [{ key, icon: 'https://cdn.example.com/a.svg' }] } }, 'HAS_DEFINED_EGRESS', 'modules.jira:issuePanel.added.icon'],
];

describe('Runs on Atlassian', () => {
  it.each(cases)('is lost by %s', (_title, addition, reason, where) => {
    expect(listIneligibilities(changedManifest(addition))).toContainEqual({ reason, where });
  });

  it('is kept by a web trigger that can only answer fixed text', () => {
    const addition = { modules: { webtrigger: [{ key, function: 'f', response: { type: 'static', outputs: [] } }] } };
    expect(listIneligibilities(changedManifest(addition))).toEqual([]);
  });

  it('is kept by the manifest as it stands', () => {
    expect(listIneligibilities(readManifest())).toEqual([]);
  });
});
