import { describe, expect, it } from 'vitest';
import { lintText } from './lint-text';

/** [file, code, words of the message]. */
const forbidden: readonly (readonly [string, string, string])[] = [
  ['src/adapters/jira/sample.ts', "export const reply = fetch('https://example.com');", 'no egress'],
  ['src/adapters/jira/sample.ts', "export const reply = globalThis.fetch('https://example.com');", 'global object'],
  ['src/adapters/jira/sample.ts', "import api from '@forge/api';\nexport const reply = api.fetch('https://example.com');", 'no egress'],
  ['src/frontend/sample.ts', "export const reply = window.fetch('https://example.com');", 'global object'],
  ['src/frontend/sample.ts', "export const socket = new WebSocket('wss://example.com');", 'no egress'],
  ['src/adapters/jira/sample.ts', 'export const level = process.env.LEVEL;', 'reads the environment'],
  ['src/triggers/sample.ts', "export const log = () => console.log('x');", 'src/adapters/log.ts'],
  ['src/resolvers/sample.ts', "export const load = () => import('../app');", 'at the top of the file'],
  ['src/resolvers/sample.ts', 'export default 1;', 'by name'],
  ['src/domain/sample.ts', 'export const now = () => Date.now();', 'Clock port'],
  ['src/usecases/sample.ts', 'export const now = () => new Date();', 'Clock port'],
  ['src/usecases/sample.ts', 'export const dice = () => Math.random();', 'test can repeat it'],
  ['src/domain/sample.ts', 'export const wait = () => setTimeout(() => undefined, 1);', 'Clock port'],
  ['src/domain/sample.ts', 'export const id = () => crypto.randomUUID();', 'test can repeat it'],
  ['src/adapters/sample.ts', 'export const parse = (text: string) => JSON.parse(text) as { id: string };', 'consistent-type-assertions'],
  ['src/domain/IssueSnapshot.ts', 'export const x = 1;', 'kebab-case'],
  ['src/domain/issue.snapshot.ts', 'export const x = 1;', 'kebab-case'],
  ['workbench/sample.ts', '// eslint-disable-next-line eqeqeq\nexport const x = 1 == 1;', 'Say why this rule is off'],
];

const allowed: readonly (readonly [string, string])[] = [
  ['src/adapters/log.ts', "export const log = () => { console.log('x'); };"],
  ['src/adapters/clock.ts', 'export const now = () => Date.now();'],
  ['src/domain/sample.ts', 'export const day = (at: string) => new Date(at).getUTCDay();'],
  ['src/domain/sample.ts', "const window = 'a b'.slice(1);\nexport const end = window.indexOf('b');"],
  ['src/domain/sample.ts', "export const fields = ['priority'] as const;"],
  ['workbench/sample.ts', '// eslint-disable-next-line eqeqeq -- the wire format gives 1 as text here\nexport const x = (a: unknown) => a == 1;'],
];

describe('purity', () => {
  it.each(forbidden)('%s: %s', async (path, code, words) => {
    expect((await lintText(path, `${code}\n`)).join('\n')).toContain(words);
  });

  it.each(allowed)('%s may hold: %s', async (path, code) => {
    expect(await lintText(path, `${code}\n`)).toEqual([]);
  });
});
