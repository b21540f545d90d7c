'use strict';
// Loads one bundle in a fresh process and prints the milliseconds it took. @forge/llm reads its tracing at load.
globalThis.__forge_runtime__ = { tracing: {} };
const [, , bundle] = process.argv;
const began = process.hrtime.bigint();
require(bundle);
process.stdout.write(String(Number(process.hrtime.bigint() - began) / 1e6));
