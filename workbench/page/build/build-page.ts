import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sort } from '@compiled/css';
import type { BuildOptions } from 'esbuild';
import { build } from 'esbuild';
import { iconsPlugin } from './icons-plugin';
import { isFresh, settingsHash, stampInputs } from './input-stamp';
import { pageHtml } from './page-html';
import { MODULES_DIR, PAGE_DIR, ROOT_DIR } from './paths';

const settings = {
  bundle: true,
  metafile: true,
  minify: true,
  sourcemap: false,
  logLevel: 'warning',
  target: 'es2022',
  absWorkingDir: ROOT_DIR,
  entryPoints: { page: join(PAGE_DIR, 'shell/main.tsx'), shell: join(PAGE_DIR, 'shell/shell.css') },
  entryNames: '[name]',
  chunkNames: 'chunks/[name]-[hash]',
  assetNames: 'assets/[name]-[hash]',
  format: 'esm',
  splitting: true,
  mainFields: ['module:es2019', 'module', 'main'],
  conditions: ['module'],
  define: { 'process.env': '{}', 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
  loader: { '.woff2': 'file', '.svg': 'dataurl', '.png': 'dataurl' },
} as const satisfies BuildOptions;

const frameSettings = {
  bundle: true,
  metafile: true,
  minify: true,
  logLevel: 'warning',
  target: 'es2022',
  absWorkingDir: ROOT_DIR,
  entryPoints: { frame: join(PAGE_DIR, 'bridge/frame.ts') },
  format: 'iife',
} as const satisfies BuildOptions;

/** Atlaskit's styles are atomic: without this order a shorthand such as `font` overrules the longhands beside it. */
const sortAtomicStyles = async (file: string) => {
  const sorted = sort(await readFile(file, 'utf8'), { sortAtRulesEnabled: true, sortShorthandEnabled: true });
  await writeFile(file, sorted);
};

/**
 * Builds the page into `outDir`: `index.html`, `page.js`, `page.css`, `shell.css`, `frame.js` and their chunks and
 * fonts. Does nothing when the last build there was made from the same content.
 * @returns whether it had to build
 */
export const buildPage = async ({ outDir }: { readonly outDir: string }): Promise<{ readonly built: boolean }> => {
  const stampFile = join(outDir, 'page.stamp.json');
  const wanted = settingsHash([settings, frameSettings, pageHtml]);
  if (await isFresh(stampFile, wanted, ROOT_DIR)) return { built: false };

  await mkdir(outDir, { recursive: true });
  await Promise.all(
    ['chunks', 'assets', 'page.stamp.json'].map((old) => rm(join(outDir, old), { recursive: true, force: true })),
  );
  const [page, frame] = await Promise.all([
    build({
      ...settings,
      entryPoints: { ...settings.entryPoints },
      outdir: outDir,
      plugins: [iconsPlugin(MODULES_DIR)],
    }),
    build({ ...frameSettings, entryPoints: { ...frameSettings.entryPoints }, outdir: outDir }),
  ]);
  // Only Atlaskit's file: sorting would fold the shell's @font-face rules into one.
  await sortAtomicStyles(join(outDir, 'page.css'));
  await writeFile(join(outDir, 'index.html'), pageHtml);
  const inputs = { ...page.metafile.inputs, ...frame.metafile.inputs };
  await writeFile(stampFile, JSON.stringify(stampInputs({ inputs, outputs: {} }, wanted, ROOT_DIR)));
  return { built: true };
};
