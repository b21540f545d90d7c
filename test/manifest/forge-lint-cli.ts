import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ManifestParserBuilder, MANIFEST_FILE } from '@forge/manifest';
import { lint, parseSourceFile, tsParser } from '@forge/lint';
import { openApiDocument } from './jira-operations';
import { projectRoot } from './manifest';
import { readSourceFiles } from './source-files';

/** The linter downloads six descriptions unless all of these name a file; only Jira's has anything in it here. */
const DESCRIPTIONS = ['JIRA', 'JSM', 'JSW', 'CONF', 'CONF_V2', 'BB'].map((product) => `LOCAL_${product}_SWAGGER`);

function describeOperations(folder: string): void {
  const write = (name: string, content: unknown) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(content));
    return path;
  };
  const empty = write('empty.json', { openapi: '3.0.1', paths: {} });
  for (const name of DESCRIPTIONS) process.env[name] = empty;
  process.env['LOCAL_JIRA_SWAGGER'] = write('jira.json', openApiDocument());
  process.env['USE_LOCAL_SWAGGER'] = 'true';
}

// Two places where the package declares more than it reads: the option may be false, and of the flag client one method is called.
/** Syntax only: `tsc` has already judged the types, and the linter's own way of asking for them takes half a minute. */
const syntaxOnly = { project: undefined, errorOnTypeScriptSyntacticAndSemanticIssues: false } as unknown as Parameters<typeof tsParser>[2];
const flags = {
  getDeprecatedRuntimes: () => Promise.resolve(['sandbox', 'nodejs18.x', 'nodejs20.x']),
} as unknown as Parameters<typeof lint>[4];

const parseFunction: typeof parseSourceFile = (file) => parseSourceFile(file, (code, name) => tsParser(code, name, syntaxOnly));

/** Runs the client side of `forge lint` without a login and without the network; a warning fails too. */
async function main(): Promise<void> {
  process.chdir(projectRoot);
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-forge-lint-'));
  describeOperations(folder);
  const content = readFileSync(resolve(projectRoot, MANIFEST_FILE), 'utf8');
  const manifest = new ManifestParserBuilder().withInterpolators().build().parseManifest({ content, filePath: MANIFEST_FILE });
  const lines: string[] = [];
  const record = (line: string) => lines.push(line);
  const silent = () => undefined;
  const logger = { info: record, warn: record, error: (error: unknown) => record(String(error)), debug: silent, trace: silent };
  // Paths stay relative: the check of handlers looks for "src/" at their beginning.
  const files = readSourceFiles().map(({ path }) => path);
  const results = await lint(files, manifest, 'development', logger, flags, { linter: { mode: 'client-side' }, parseFunction });
  rmSync(folder, { recursive: true, force: true });
  for (const { file, errors, warnings } of results) {
    for (const { line, column, message } of [...errors, ...warnings]) record(`${file}:${line}:${column} ${message}`);
  }
  for (const line of lines) console.log(line);
  console.log(`@forge/lint over ${files.length} files: ${lines.length} problems`);
  process.exitCode = lines.length === 0 ? 0 : 1;
}

void main();
