const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { require: requireTypeScript } = require('tsx/cjs/api');

const { findChromium } = requireTypeScript('./chromium.ts', __filename);

const INSTALL_LIMIT_MINUTES = 5;

/** Runs apt-get without questions; answers undefined when it went well, else what it said. */
function aptGet(...args) {
  const { status, error, stderr } = spawnSync('apt-get', args, {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'inherit', 'pipe'],
    encoding: 'utf8',
    timeout: INSTALL_LIMIT_MINUTES * 60_000,
  });
  if (status === 0) return undefined;
  return `apt-get ${args.join(' ')} failed: ${(stderr || error?.message || `it ended with ${status}`).trim().split('\n').at(-1)}`;
}

const isRoot = () => typeof process.getuid === 'function' && process.getuid() === 0;
const hasAptGet = () => existsSync('/usr/bin/apt-get');

const BY_HAND = `Install it with "apt-get install -y --no-install-recommends chromium", or set CHROMIUM_PATH to a Chrome or Chromium.`;

/**
 * Finds a Chromium, on Debian and Ubuntu as root installing the distribution's own when there is none.
 * @returns {Promise<{ path: string, missing?: undefined } | { path?: undefined, missing: string }>} `missing` is a sentence for people
 */
async function ensureChromium() {
  const present = findChromium();
  if (present) return { path: present };
  if (!hasAptGet()) return { missing: `There is no Chromium or Chrome here, and no apt-get to install one with. ${BY_HAND}` };
  if (!isRoot()) return { missing: `There is no Chromium or Chrome here, and installing one needs root. ${BY_HAND}` };
  console.log('There is no Chromium here: installing the one of the distribution.');
  // A failed update alone is no reason to give up: the lists that are there may do.
  const updateProblem = aptGet('update');
  const problem = aptGet('install', '-y', '--no-install-recommends', 'chromium');
  const installed = findChromium();
  if (installed) return { path: installed };
  return { missing: `Chromium could not be installed: ${problem ?? updateProblem ?? 'apt-get left no browser behind'}. ${BY_HAND}` };
}

module.exports = { ensureChromium };
