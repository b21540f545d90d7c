import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fillOnce } from '../../../../../workbench/simulators/sql/mariadb/cache-folder';
import { packagesForLibrary } from '../../../../../workbench/simulators/sql/mariadb/debian-packages';
import { missingSentence } from '../../../../../workbench/simulators/sql/mariadb/get-server-files';

describe('fillOnce', () => {
  let parent: string;
  beforeEach(() => {
    parent = mkdtempSync(join(tmpdir(), 'plumbline-test-fill-'));
  });
  afterEach(() => rmSync(parent, { recursive: true, force: true }));
  const fillWith = (text: string) => async (unfinished: string) => {
    mkdirSync(unfinished);
    await Promise.resolve();
    writeFileSync(join(unfinished, 'file'), text);
  };

  it('a failure: leaves nothing behind, and the next try starts clean', async () => {
    const folder = join(parent, 'server');
    const failing = fillOnce(folder, async (unfinished) => {
      mkdirSync(unfinished);
      throw new Error('no network');
    });
    await expect(failing).rejects.toThrow('no network');
    expect(readdirSync(parent)).toEqual([]);
    await fillOnce(folder, fillWith('whole'));
    expect(readFileSync(join(folder, 'file'), 'utf8')).toBe('whole');
  });

  it('many at once: one wins, all find a whole folder, none leaves its own', async () => {
    const folder = join(parent, 'server');
    await Promise.all(Array.from({ length: 8 }, (_, index) => fillOnce(folder, fillWith(`by ${index}`))));
    expect(readdirSync(parent)).toEqual(['server']);
    expect(readFileSync(join(folder, 'file'), 'utf8')).toMatch(/^by \d$/);
  });
});

describe('packagesForLibrary', () => {
  it.each([
    ['libaio.so.1', 'libaio1'],
    ['liburing.so.2', 'liburing2'],
    ['libnuma.so.1', 'libnuma1'],
    ['libpcre2-8.so.0', 'libpcre2-8-0'],
    ['libstdc++.so.6', 'libstdc++6'],
    ['libgcc_s.so.1', 'libgcc-s1'],
    ['libz.so.1', 'zlib1g'],
    ['libcrypto.so.3', 'libssl3'],
  ])('%s: %s, and its 64-bit-time successor first', (soname, name) => {
    expect(packagesForLibrary(soname)).toEqual([`${name}t64`, name]);
  });
});

describe('missingSentence', () => {
  it.each([
    ['linux', 'apt-get install mariadb-server-core'],
    ['darwin', 'brew install mariadb'],
    ['win32', 'WORKBENCH_MARIADB_URL=mysql://root@127.0.0.1:3306'],
  ] as const)('%s: names the command to run', (platform, command) => {
    expect(missingSentence(platform)).toContain(command);
  });
});
