const { spawnSync } = require('node:child_process');
const { existsSync } = require('node:fs');
const { delimiter, join } = require('node:path');

/** The variable through which the runner tells the tests which browser to drive; a person may set it too. */
const CHROMIUM_VARIABLE = 'PLUMBLINE_CHROMIUM';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const INSTALL_LIMIT_MINUTES = 5;

/** A Chromium or Chrome on this machine: the one named by PLUMBLINE_CHROMIUM, else one on PATH, else one in its usual place. */
function findInstalledChromium() {
  const named = process.env[CHROMIUM_VARIABLE];
  if (named && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...PLACES].find((path) => existsSync(path));
}

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

const BY_HAND = `Install it with "apt-get install -y --no-install-recommends chromium", or set ${CHROMIUM_VARIABLE} to a Chrome or Chromium.`;

/**
 * Finds a Chromium, on Debian and Ubuntu as root installing the distribution's own when there is none.
 * @returns {Promise<{ path: string, missing?: undefined } | { path?: undefined, missing: string }>} `missing` is a sentence for people
 */
async function ensureChromium() {
  const present = findInstalledChromium();
  if (present) return { path: present };
  if (!hasAptGet()) return { missing: `There is no Chromium or Chrome here, and no apt-get to install one with. ${BY_HAND}` };
  if (!isRoot()) return { missing: `There is no Chromium or Chrome here, and installing one needs root. ${BY_HAND}` };
  console.log('There is no Chromium here: installing the one of the distribution.');
  // A failed update alone is no reason to give up: the lists that are there may do.
  const updateProblem = aptGet('update');
  const problem = aptGet('install', '-y', '--no-install-recommends', 'chromium');
  const installed = findInstalledChromium();
  if (installed) return { path: installed };
  return { missing: `Chromium could not be installed: ${problem ?? updateProblem ?? 'apt-get left no browser behind'}. ${BY_HAND}` };
}

module.exports = { CHROMIUM_VARIABLE, ensureChromium, findInstalledChromium };
