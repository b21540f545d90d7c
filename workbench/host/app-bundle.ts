import { build } from 'esbuild';

/**
 * Bundles the app's backend as Forge's bundler does in effect: one CommonJS file, Node built-ins left outside, not
 * minified. The tests also run Forge's own bundler; this one takes 100 ms and is what the workbench executes.
 */
export async function buildAppBundle(entryPath: string): Promise<{ code: string; path: string }> {
  const path = 'app-bundle.cjs';
  const { outputFiles } = await build({
    entryPoints: [entryPath],
    bundle: true,
    write: false,
    outfile: path,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new Error(`nothing came out of bundling ${entryPath}`);
  return { code: file.text, path };
}
