const { readdirSync } = require('node:fs');
const { join } = require('node:path');
const { root } = require('./run-step.cjs');

const tsx = (script, ...args) => ({ script: 'node_modules/tsx/dist/cli.mjs', args: [script, ...args] });

const types = { name: 'types', script: 'node_modules/typescript/bin/tsc', args: ['--noEmit'] };
const lint = { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings', '0'] };
const manifest = { name: 'manifest', ...tsx('test/manifest/forge-validate-cli.ts') };
const forgeLint = { name: 'forge-lint', ...tsx('test/manifest/forge-lint-cli.ts') };
const rules = { name: 'eligibility', ...tsx('test/manifest/check-cli.ts') };
const scopes = { name: 'scopes', ...tsx('test/manifest/scopes-cli.ts') };
const bundle = { name: 'forge-bundle', script: 'test/toolchain/forge-bundle.cjs' };

/** Two lanes for two cores; the steps of a lane run one after another. */
const staticLanes = [
  [types, lint],
  [rules, scopes, manifest, forgeLint],
];
const lanes = [
  [types, lint, rules, scopes, manifest],
  [bundle, forgeLint],
];

/** One vitest run over one project of vitest.config.ts, with a report that can be counted. */
const vitest = (project, reportPath) => ({
  name: project,
  script: 'node_modules/vitest/vitest.mjs',
  args: ['run', `--project=${project}`, '--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`],
  env: { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
});

/** True when there is a test under test/browser. */
const hasBrowserTests = () =>
  readdirSync(join(root, 'test'), { recursive: true }).some((path) => /^browser[\\/].*\.test\.ts$/.test(String(path)));

module.exports = { hasBrowserTests, lanes, staticLanes, vitest };
