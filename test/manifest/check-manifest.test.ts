import { describe, expect, it } from 'vitest';
import { changedManifest } from './changed-manifest';
import { checkManifest } from './check-manifest';
import { describeFinding } from './finding';
import type { Manifest } from './manifest';
import { readManifest } from './manifest';
import type { SourceFile } from './source-files';
import { parseSource, readSourceFiles } from './source-files';

const handlerNames = (readManifest().modules['function'] ?? []).map(({ handler = '' }) => handler.replace('index.', ''));
const index = parseSource('src/index.ts', `export { ${handlerNames.join(', ')} } from './resolvers/all';`);

/** Findings of `rule` over a manifest and the files given; the table of contents is complete unless another is given. */
const findings = (rule: string, manifest: Manifest, files: readonly SourceFile[] = [index]) =>
  checkManifest(manifest, files)
    .filter((finding) => finding.rule === rule)
    .map(describeFinding)
    .join('\n');

/** [rule, what is changed, words of the finding]. */
const badManifests: readonly (readonly [string, Record<string, unknown>, string])[] = [
  ['runtime', { app: { runtime: { name: 'nodejs20.x' } } }, 'built for nodejs22.x'],
  ['memory', { app: { runtime: { memoryMB: 5000 } } }, '5000 MB is outside 128 to 1024 MB'],
  ['memory', { modules: { function: [{ key: 'big', handler: 'index.issuePanel', runtime: { memoryMB: 2048 } }] } }, 'modules.function.big'],
  ['licensing', { app: { licensing: { enabled: false } } }, 'Licensing is off'],
  ['licensing', { modules: { 'jira:issueContext': [{ key: 'open', unlicensedAccess: ['anonymous'] }] } }, 'modules.jira:issueContext.open'],
  ['function-key', { modules: { function: [{ key: 'a-key-of-24-characters-x', handler: 'index.issuePanel' }] } }, '24 characters; Forge takes 23'],
  ['function-use', { modules: { trigger: [{ key: 't', function: 'nowhere', events: [] }] } }, 'There is no function "nowhere"'],
  ['function-use', { modules: { function: [{ key: 'idle', handler: 'index.issuePanel' }] } }, 'modules.function.idle: No module uses it'],
  ['handlers', { modules: { function: [{ key: 'lost', handler: 'index.lost' }] } }, 'does not export the handler "index.lost"'],
  ['handlers', { modules: { function: [{ key: 'aside', handler: 'aside.issuePanel' }] } }, 'does not export the handler "aside.issuePanel"'],
  ['timeout', { modules: { 'jira:issuePanel': [{ key: 'p', function: 'triage-consumer' }] } }, 'jira:issuePanel p uses it too'],
  ['product-event', { modules: { trigger: [{ key: 't', function: 'f', events: ['avi:jira:craeted:issue'] }] } }, 'avi:jira:craeted:issue'],
  ['product-event', { modules: { trigger: [{ key: 't', function: 'f', events: [{ eventType: 'avi:jira:no:issue' }] }] } }, 'avi:jira:no:issue'],
  ['schedules', { modules: { scheduledTrigger: [{ key: 'a', interval: 'day' }, { key: 'b', interval: 'day' }] } }, '7 scheduled triggers'],
  ['schedules', { modules: { scheduledTrigger: [{ key: 'a', interval: 'fiveMinute' }] } }, 'interval fiveMinute; Forge runs 1'],
  ['module-keys', { modules: { 'jira:adminPage': [{ key: 'p', tilte: 'Plumbline' }] } }, '"tilte" is no known property'],
  ['module-keys', { modules: { 'jira:boardAction': [{ key: 'p' }] } }, 'jira:boardAction are not listed'],
  ['resources', { resources: [{ key: 'gone', path: 'src/frontend/gone/index.tsx' }] }, 'There is no src/frontend/gone/index.tsx'],
  ['resources', { resources: [{ key: 'idle', path: 'static/icons' }] }, 'resources.idle: No module uses it'],
  ['resources', { modules: { 'jira:adminPage': [{ key: 'p', icon: 'resource:icons;gone.svg' }] } }, 'Its icon gone.svg is not there'],
  ['resources', { modules: { 'jira:adminPage': [{ key: 'p', resource: 'icons', render: 'native' }] } }, 'a native resource is a file'],
  ['HAS_REMOTES', { remotes: [{ key: 'r', baseUrl: 'https://example.com' }] }, 'remote services'],
];

/** [source text, words of the finding]. */
const networkUses: readonly (readonly [string, string])[] = [
  ['const url = where(); await fetch(url);', 'Calls fetch'],
  ['await api.fetch(url);', 'Calls fetch'],
  ["await globalThis['fetch'](url);", 'Calls fetch'],
  ['const send = fetch;', 'Takes fetch as a value'],
  ['new XMLHttpRequest();', 'Calls XMLHttpRequest'],
  ["await requestRemote('key', {});", 'Calls requestRemote'],
  ['route(assumeTrustedRoute(path));', 'Calls assumeTrustedRoute'],
  ["import { request } from 'node:https';", 'Imports node:https'],
  ["import axios from 'axios';", 'Imports axios'],
  ["export { connect } from 'net';", 'Imports net'],
  ["const http = require('http');", 'Calls require'],
  ['const http = await import(name);', 'Imports while running'],
  ["new Function('return 1')();", 'Makes code from text'],
];

describe('checkManifest', () => {
  it.each(badManifests)('%s: finds %j', (rule, change, words) => {
    expect(findings(rule, changedManifest(change))).toContain(words);
  });

  it('finds a scope missing beside storage', () => {
    const manifest = readManifest();
    const scopes = manifest.permissions.scopes.filter((scope) => scope !== 'storage:app');
    const store = parseSource('src/adapters/kvs/store.ts', "import { kvs } from '@forge/kvs';");
    const types = parseSource('src/domain/ports.ts', "import type { kvs } from '@forge/kvs';");
    const without = { ...manifest, permissions: { ...manifest.permissions, scopes } };
    expect(findings('storage-scope', without, [store])).toContain('src/adapters/kvs/store.ts: Storage is used without');
    expect(findings('storage-scope', without, [types])).toBe('');
    expect(findings('storage-scope', manifest, [store])).toBe('');
  });

  it('finds an export that no function names', () => {
    const crowded = parseSource('src/index.ts', `${index.tree.text}\nexport const leftOver = 1;`);
    expect(findings('handlers', readManifest(), [crowded])).toContain('The export leftOver is no function');
    expect(findings('handlers', readManifest())).toBe('');
  });

  it.each(networkUses)('network-use: finds %s', (text, words) => {
    const file = parseSource('src/adapters/sample.ts', text);
    expect(findings('network-use', readManifest(), [file])).toContain(`src/adapters/sample.ts:1: ${words}`);
  });

  it('network-use: leaves words, types and names of other things alone', () => {
    const text = "// fetch(url)\nconst hint = 'call fetch(url)';\nimport type { Agent } from 'node:https';\nreprefetch(url); issues.fetchAll();";
    expect(findings('network-use', readManifest(), [parseSource('src/adapters/sample.ts', text)])).toBe('');
  });

  it('finds nothing in the app as it stands', () => {
    expect(checkManifest(readManifest(), readSourceFiles()).map(describeFinding)).toEqual([]);
  });
});
