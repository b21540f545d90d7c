import { describeFinding } from './finding';
import { readManifest } from './manifest';
import { listModuleUses, type ModuleUse } from './module-use';
import { checkScopes, listScopeUses, type ScopeUse } from './scope-use';
import { readSourceFiles } from './source-files';

/** `npm run scopes`: each scope with the calls that need it, each module with what answers it. `--json` for machines. */
function main(): void {
  const manifest = readManifest();
  const files = readSourceFiles();
  const uses = listScopeUses(manifest, files);
  const modules = listModuleUses(manifest, files);
  const findings = checkScopes(manifest, files);
  if (process.argv.includes('--json')) {
    const scopes = manifest.permissions.scopes.map((scope) => ({ scope, uses: uses.filter((use) => use.scope === scope) }));
    console.log(JSON.stringify({ scopes, modules, findings }, null, 2));
  } else {
    for (const scope of manifest.permissions.scopes) printScope(scope, uses.filter((use) => use.scope === scope));
    for (const module of modules) printModule(module);
    for (const finding of findings) console.log(describeFinding(finding));
    console.log(`${manifest.permissions.scopes.length} scopes, ${modules.length} modules, ${findings.length} problems`);
  }
  process.exitCode = findings.length === 0 ? 0 : 1;
}

function printScope(scope: string, uses: readonly ScopeUse[]): void {
  console.log(`scope ${scope}`);
  const calls = new Map<string, ScopeUse[]>();
  for (const use of uses) calls.set(use.neededBy, [...(calls.get(use.neededBy) ?? []), use]);
  for (const [neededBy, same] of calls) {
    console.log(`  ${neededBy}: ${same[0]?.why ?? ''}`);
    console.log(`    ${same.map(({ where }) => where).join(', ')}`);
  }
  console.log('');
}

function printModule({ type, key, functions, resource, why, usedAt }: ModuleUse): void {
  console.log(`module ${type} ${key}: ${why}`);
  for (const one of functions) console.log(`  function ${one.key} -> ${one.handler ?? 'no handler'}`);
  if (resource !== undefined) console.log(`  resource ${resource}`);
  if (usedAt.length > 0) console.log(`  used at ${usedAt.join(', ')}`);
  console.log('');
}

main();
