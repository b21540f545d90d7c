const { existsSync, readFileSync } = require('node:fs');
const { relative } = require('node:path');
const { stripVTControlCharacters } = require('node:util');
const { root } = require('./run-step.cjs');

/** `pending` is not among them: vitest leaves it on a test that was still running when its process died. */
const isSkipped = ({ status }) => status === 'skipped' || status === 'todo';

/** What to call a skipped test in the closing words: the outermost describe that was skipped says why in its title. */
const groupOf = (file, { ancestorTitles, title }) =>
  ancestorTitles.find((ancestor) => /skipped/i.test(ancestor)) ?? ancestorTitles[0] ?? title ?? file;

/** One line that names a failed test and its reason: whoever reads only the end of a long log still learns which it was. */
function nameFailure(file, { ancestorTitles = [], title, status, failureMessages = [] }) {
  const reason = stripVTControlCharacters(failureMessages[0] ?? `left ${status}: its process died`).split('\n')[0];
  return `${relative(root, file)} > ${[...ancestorTitles, title].join(' > ')}: ${reason.slice(0, 300)}`;
}

/**
 * Counts of one vitest run from its JSON report. A file that could not be loaded counts as one failure, and so does a run that
 * failed without any failed test (an unhandled error) or left no report at all.
 * @param {string} reportPath
 * @param {boolean} ok whether vitest itself ended well
 * @returns {{ passed: number, failed: number, failures: string[], skipped: Map<string, number>, problem: string | undefined }}
 *   `failures`: a line for each failed test, and for each file that could not be loaded
 */
function readVitestCounts(reportPath, ok) {
  const nothing = (problem) => ({ passed: 0, failed: 1, failures: [], skipped: new Map(), problem });
  if (!existsSync(reportPath)) return nothing('vitest left no report');
  let report;
  try {
    report = JSON.parse(readFileSync(reportPath, 'utf8'));
  } catch {
    return nothing('the report of vitest is not whole');
  }
  const counts = { passed: 0, failed: 0, failures: [], skipped: new Map(), problem: undefined };
  for (const file of report.testResults) {
    const failedBefore = counts.failed;
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (!isSkipped(test)) {
        counts.failed += 1;
        counts.failures.push(nameFailure(file.name, test));
      } else {
        const group = groupOf(file.name, test);
        counts.skipped.set(group, (counts.skipped.get(group) ?? 0) + 1);
      }
    }
    if (file.status === 'failed' && counts.failed === failedBefore) {
      counts.failed += 1;
      counts.failures.push(nameFailure(file.name, { title: 'the file as a whole', failureMessages: [file.message] }));
    }
  }
  if (!ok && counts.failed === 0) {
    counts.failed = 1;
    counts.problem = 'vitest failed although no test did: see the unhandled errors above';
  }
  if (ok && counts.passed + counts.failed === 0 && counts.skipped.size === 0) return nothing('vitest found no test');
  return counts;
}

module.exports = { readVitestCounts };
