import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { isFresh, settingsHash, stampInputs } from './input-stamp';
import { ROOT_DIR } from './paths';

/** A resource of the manifest with `render: native`: its key and its entry file, relative to the project's root. */
export interface UiKitResource {
  readonly key: string;
  readonly path: string;
}

interface BuildSurfacesInput {
  readonly outDir: string;
  readonly resources: readonly UiKitResource[];
}

/**
 * The same in effect as Forge's UI bundler: for browsers, production React, minified, JSX as the project's tsconfig
 * says. Type checking, which Forge's bundler does on the way, is `npm run types` here.
 */
const settings = {
  bundle: true,
  metafile: true,
  minify: true,
  sourcemap: 'linked',
  logLevel: 'warning',
  target: 'es2022',
  platform: 'browser',
  format: 'iife',
  absWorkingDir: ROOT_DIR,
  define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
} as const satisfies BuildOptions;

const buildSurface = async (outDir: string, { key, path }: UiKitResource): Promise<boolean> => {
  const stampFile = join(outDir, `${key}.stamp.json`);
  const wanted = settingsHash([settings, path]);
  if (await isFresh(stampFile, wanted, ROOT_DIR)) return false;
  if (!existsSync(join(ROOT_DIR, path))) {
    throw new Error(
      `Resource "${key}" of the manifest has no file at ${path}. ` +
        'Nothing was built for it; create the file or correct the path.',
    );
  }
  const { metafile } = await build({ ...settings, entryPoints: { [key]: path }, outdir: outDir });
  await writeFile(stampFile, JSON.stringify(stampInputs(metafile, wanted, ROOT_DIR)));
  return true;
};

/**
 * Bundles UI Kit surfaces to `surfaces/<key>.js` under `outDir`, each only when something it is made of changed.
 * @returns the keys that had to be built
 * @throws Error when a resource's file is missing or does not compile
 */
export const buildSurfaces = async ({ outDir, resources }: BuildSurfacesInput): Promise<readonly string[]> => {
  const surfacesDir = join(outDir, 'surfaces');
  await mkdir(surfacesDir, { recursive: true });
  const built = await Promise.all(
    resources.map(async (resource) => ((await buildSurface(surfacesDir, resource)) ? [resource.key] : [])),
  );
  return built.flat();
};
