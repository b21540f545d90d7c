import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { UiKitResource } from '../../workbench/page/build/build-surfaces';
import { buildSurfaces } from '../../workbench/page/build/build-surfaces';
import type { Figure } from './figure';

const SOURCE_MAP_LINE = '//# sourceMappingURL=';

/** Minified size of each surface's bundle, without its source map. */
export async function measureSurfaces(resources: readonly UiKitResource[]): Promise<readonly Figure[]> {
  const outDir = await mkdtemp(join(tmpdir(), 'plumbline-surfaces-'));
  try {
    await buildSurfaces({ outDir, resources });
    return await Promise.all(
      resources.map(async ({ key }): Promise<Figure> => {
        const built = await readFile(join(outDir, 'surfaces', `${key}.js`), 'utf8');
        const [code = ''] = built.split(SOURCE_MAP_LINE);
        return { key: `surface.bytes.${key}`, value: Buffer.byteLength(code), unit: 'bytes, minified' };
      }),
    );
  } finally {
    await rm(outDir, { recursive: true, force: true });
  }
}
