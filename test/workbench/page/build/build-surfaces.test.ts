import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildSurfaces } from '../../../../workbench/page/build/build-surfaces';
import { listIconNames } from '../../../../workbench/page/build/icons-plugin';
import { InputStampSchema, isFresh } from '../../../../workbench/page/build/input-stamp';
import { MODULES_DIR, ROOT_DIR } from '../../../../workbench/page/build/paths';

const gallery = { key: 'gallery', path: 'test/fixtures/uikit/gallery/index.tsx' };
let outDir: string;

beforeEach(async () => {
  outDir = await mkdtemp(join(tmpdir(), 'surfaces-'));
});
afterEach(() => rm(outDir, { recursive: true }));

describe('buildSurfaces', () => {
  test('names the resource and the path when its file is missing', async () => {
    const resources = [{ key: 'ghost', path: 'src/frontend/ghost/index.tsx' }];
    await expect(buildSurfaces({ outDir, resources })).rejects.toThrow(
      'Resource "ghost" of the manifest has no file at src/frontend/ghost',
    );
  });

  test('builds once, and again only when the stamp no longer fits', async () => {
    expect(await buildSurfaces({ outDir, resources: [gallery] })).toEqual(['gallery']);
    expect(await buildSurfaces({ outDir, resources: [gallery] })).toEqual([]);
    expect(await buildSurfaces({ outDir, resources: [{ ...gallery, path: `./${gallery.path}` }] })).toEqual([
      'gallery',
    ]);
  });

  test('the stamp lists every own file of the bundle, and none of the installed packages', async () => {
    await buildSurfaces({ outDir, resources: [gallery] });
    const { inputs } = InputStampSchema.parse(
      JSON.parse(await readFile(join(outDir, 'surfaces/gallery.stamp.json'), 'utf8')),
    );
    expect(Object.keys(inputs)).toContain('test/fixtures/uikit/gallery/words.tsx');
    expect(Object.keys(inputs).filter((path) => path.includes('node_modules'))).toEqual([]);
  });
});

test('isFresh: no stamp means building', async () => {
  expect(await isFresh(join(outDir, 'none.json'), 'settings', ROOT_DIR)).toBe(false);
});

test('listIconNames: finds the names UI Kit accepts today', () => {
  const names = listIconNames(MODULES_DIR);
  expect(names.length).toBeGreaterThan(300);
  expect(names).toContain('status-warning');
  expect(names).not.toContain('check-circle');
});
