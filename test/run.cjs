/**
 * Everything that is checked, in one command: `npm test`. With `--static` only what needs no test run: `npm run check`.
 * A static step counts as one check, a test as one. The last line is `N passed, N failed`.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { runStep } = require('./toolchain/run/run-step.cjs');
const { hasBrowserTests, lanes, staticLanes, vitest } = require('./toolchain/run/steps.cjs');
const { readVitestCounts } = require('./toolchain/run/vitest-counts.cjs');

const total = { passed: 0, failed: 0, closing: [] };

function count({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

async function runLane(steps) {
  for (const step of steps) {
    const { name, ok, problem, seconds } = await runStep(step);
    count({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
    total.closing.push(`${name}: ${ok ? 'passed' : problem} (${seconds} s)`);
  }
}

async function runTests(project, folder, env = {}) {
  const reportPath = join(folder, `${project}.json`);
  const step = vitest(project, reportPath);
  const { ok, problem, seconds } = await runStep({ ...step, env: { ...step.env, ...env } });
  const counts = readVitestCounts(reportPath, ok);
  count(counts);
  const trouble = counts.problem ? `, ${counts.problem}${problem ? ` (it ${problem})` : ''}` : '';
  total.closing.push(`${project}: ${counts.passed} passed, ${counts.failed} failed${trouble} (${seconds} s)`);
  for (const failure of counts.failures) total.closing.push(`failed: ${failure}`);
  for (const [group, tests] of counts.skipped) total.closing.push(`skipped ${tests}: ${group}`);
}

/** Without a browser the rest still counts; a CI machine has no such excuse. */
async function runBrowserTests(folder) {
  if (!hasBrowserTests()) return;
  const { ensureChromium } = require('./support/install-chromium.cjs');
  const { path, missing } = await ensureChromium();
  if (path) return runTests('browser', folder, { CHROMIUM_PATH: path });
  if (process.env.CI) count({ passed: 0, failed: 1 });
  total.closing.push(`${process.env.CI ? 'browser: failed' : 'skipped: every browser test'}. ${missing}`);
}

async function main() {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-test-'));
  try {
    if (process.argv.includes('--static')) {
      await Promise.all(staticLanes.map(runLane));
    } else {
      await Promise.all(lanes.map(runLane));
      await runTests('suite', folder);
      await runBrowserTests(folder);
    }
  } catch (failure) {
    count({ passed: 0, failed: 1 });
    total.closing.push(`the run itself broke: ${failure instanceof Error ? failure.stack : failure}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  console.log('');
  for (const line of total.closing) console.log(line);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

void main();
