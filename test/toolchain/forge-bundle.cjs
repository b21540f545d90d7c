/**
 * Bundles every function and every UI Kit resource of the manifest with Forge's own bundler, as `forge deploy` does, without a login
 * and without the network, and checks that each handler and each resource came out. The last line is JSON with the sizes.
 *
 * usage: node test/toolchain/forge-bundle.cjs [folder to keep the bundles in]
 *
 * CommonJS and run as the process's own script, because the bundler looks for `require.main`.
 */
const { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, join, relative, resolve } = require('node:path');

const root = resolve(__dirname, '../..');

/** The bundler writes below the working folder's temporary directory; a folder of our own is removed afterwards, whole. */
const scratch = mkdtempSync(join(tmpdir(), 'plumbline-forge-bundle-'));
process.env.TMPDIR = scratch;
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));

const { getEntryPoints, getNodeBundler, NativeUIBundler } = require('@forge/bundler');
const { ManifestParserBuilder, MANIFEST_FILE } = require('@forge/manifest');

const logger = {
  info: console.log,
  warn: console.warn,
  error: console.error,
  debug: () => undefined,
  trace: () => undefined,
};

// Forge downloads these two from Atlassian's CDN at deploy time. Nothing of the app is in them.
const absent = () => Promise.resolve({ script: '// added by Forge at deploy time\n', source: 'stub', version: 'offline' });
const wrapperProvider = { getNodeRuntimeWrapper: absent, getNodeRuntimeLoader: absent };

function readManifest() {
  const content = readFileSync(join(root, MANIFEST_FILE), 'utf8');
  return new ManifestParserBuilder().withInterpolators().build().parseManifest({ content, filePath: MANIFEST_FILE });
}

/** Bytes of each file under `folder`, source maps left out. */
const sizesOf = (folder) =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path) => [relative(folder, path), statSync(path).size]),
  );

/** Names that the bundle exports, found by loading it the way Forge does: with its runtime global in place. */
function exportsOf(bundle) {
  globalThis.__forge_runtime__ = { contextAri: 'ari:cloud:jira::site/offline', proxy: { url: '', token: '' } };
  return new Set(Object.entries(require(bundle)).flatMap(([name, value]) => (typeof value === 'function' ? [name] : [])));
}

async function bundleBackend(manifest, out) {
  const handlers = manifest.modules.function.map(({ handler }) => {
    const dot = handler.lastIndexOf('.');
    return { module: handler.slice(0, dot), func: handler.slice(dot + 1) };
  });
  const bundler = getNodeBundler(logger, wrapperProvider, { readConfig: () => Promise.resolve(manifest) });
  const { outputDir } = await bundler.bundle({
    appDirectory: root,
    entryPoints: getEntryPoints(handlers),
    i18nConfig: manifest.translations,
  });
  cpSync(outputDir, out, { recursive: true });
  const problems = [...new Set(handlers.map(({ module }) => module))].flatMap((module) => {
    const bundle = join(out, `${module}.cjs`);
    if (!existsSync(bundle)) return [`the bundler wrote no ${basename(bundle)}`];
    const exported = exportsOf(bundle);
    return handlers
      .filter((handler) => handler.module === module && !exported.has(handler.func))
      .map(({ func }) => `${basename(bundle)} has no function ${func}`);
  });
  return { handlers: handlers.length, files: sizesOf(out), problems };
}

async function bundleResources(manifest, out) {
  const native = manifest.resources.filter(({ path }) => /\.[jt]sx?$/.test(path));
  const { nativeUiBundlesDetails } = await new NativeUIBundler(logger).bundleResources(
    native.map(({ key, path, entry }) => ({ key, path, entry })),
    manifest.translations,
    false,
  );
  for (const { key, path } of nativeUiBundlesDetails) cpSync(path, join(out, key), { recursive: true });
  const problems = native.flatMap(({ key }) =>
    ['index.html', `${key}.js`].filter((file) => !existsSync(join(out, key, file))).map((file) => `resource ${key} has no ${file}`),
  );
  const files = Object.fromEntries(nativeUiBundlesDetails.map(({ key }) => [key, sizesOf(join(out, key))]));
  return { resources: native.length, files, problems };
}

async function main() {
  process.chdir(root);
  const out = resolve(process.argv[2] ?? join(scratch, 'bundles'));
  const manifest = readManifest();
  const backend = await bundleBackend(manifest, join(out, 'backend'));
  const ui = await bundleResources(manifest, join(out, 'ui'));
  const problems = [...backend.problems, ...ui.problems];
  for (const problem of problems) console.error(problem);
  console.log(`@forge/bundler: ${backend.handlers} functions, ${ui.resources} UI Kit resources, ${problems.length} problems`);
  console.log(JSON.stringify({ backend: backend.files, ui: ui.files, problems }));
  process.exitCode = problems.length === 0 ? 0 : 1;
}

main().catch((failure) => {
  console.error(failure instanceof Error ? failure.message : failure);
  process.exitCode = 1;
});
