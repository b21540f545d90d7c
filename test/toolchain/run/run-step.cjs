const { spawn } = require('node:child_process');
const { resolve } = require('node:path');

const root = resolve(__dirname, '../../..');

/** A step that hangs is ended, so that a run always comes to its last line. */
const STEP_LIMIT_MINUTES = 25;

const started = new Set();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    for (const child of started) child.kill(signal);
    process.exit(1);
  });
}

/** Writes `text` line by line behind `[name]`, keeping an unfinished line for the next chunk. */
function lineWriter(name, stream) {
  let rest = '';
  return {
    write(text) {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) stream.write(`[${name}] ${line}\n`);
    },
    end() {
      if (rest !== '') stream.write(`[${name}] ${rest}\n`);
      rest = '';
    },
  };
}

/**
 * Runs a script of this project under this same Node, output passed on as it comes.
 * @param {{ name: string, script: string, args?: string[], env?: Record<string, string> }} step `script` from the project's root
 * @returns {Promise<{ name: string, ok: boolean, problem: string | undefined, seconds: number }>}
 */
function runStep({ name, script, args = [], env = {} }) {
  const begin = Date.now();
  const child = spawn(process.execPath, [resolve(root, script), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  started.add(child);
  const writers = [
    [child.stdout, lineWriter(name, process.stdout)],
    [child.stderr, lineWriter(name, process.stderr)],
  ];
  for (const [stream, writer] of writers) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => writer.write(text));
  }
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    child.kill('SIGKILL');
  }, STEP_LIMIT_MINUTES * 60_000);
  return new Promise((done) => {
    const finish = (problem) => {
      clearTimeout(limit);
      started.delete(child);
      for (const [, writer] of writers) writer.end();
      done({ name, ok: problem === undefined, problem, seconds: Math.round((Date.now() - begin) / 1000) });
    };
    child.on('error', (failure) => finish(`could not be started: ${failure.message}`));
    child.on('close', (code, signal) => {
      if (late) finish(`took longer than ${STEP_LIMIT_MINUTES} minutes and was ended`);
      else if (signal) finish(`was ended by ${signal}`);
      else finish(code === 0 ? undefined : `ended with ${code}`);
    });
  });
}

module.exports = { root, runStep };
