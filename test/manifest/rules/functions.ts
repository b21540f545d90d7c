import ts from 'typescript';
import type { Finding } from '../finding';
import { eventsOf, functionsOf, listModules, type Manifest } from '../manifest';
import { walk, type SourceFile } from '../source-files';

export const FunctionLimits = { MAX_KEY_CHARS: 23 } as const;

/** Modules whose functions may run longer than a page waits; `timeoutSeconds` on any other is an error on Forge. */
const LONG_RUNNING = ['consumer', 'scheduledTrigger'];
const INDEX = 'src/index.ts';

const declared = (manifest: Manifest) => manifest.modules['function'] ?? [];
const whereOf = (key: string) => `modules.function.${key}`;

export function checkFunctionKeys(manifest: Manifest): Finding[] {
  return declared(manifest)
    .filter(({ key }) => key.length > FunctionLimits.MAX_KEY_CHARS)
    .map(({ key }) => ({
      rule: 'function-key',
      where: whereOf(key),
      problem: `The key has ${key.length} characters; Forge takes ${FunctionLimits.MAX_KEY_CHARS}.`,
    }));
}

/** Names that `src/index.ts` exports as values. */
export function exportsOf(file: SourceFile): Set<string> {
  const names = new Set<string>();
  for (const node of walk(file.tree)) {
    if (ts.isExportDeclaration(node) && !node.isTypeOnly && node.exportClause && ts.isNamedExports(node.exportClause)) {
      for (const element of node.exportClause.elements) if (!element.isTypeOnly) names.add(element.name.text);
    }
    const isExported = ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
    if (!isExported) continue;
    if (ts.isVariableStatement(node)) {
      for (const { name } of node.declarationList.declarations) if (ts.isIdentifier(name)) names.add(name.text);
    }
    if (ts.isFunctionDeclaration(node) && node.name) names.add(node.name.text);
  }
  return names;
}

/** Handlers and the exports of `src/index.ts` are the same set: none is missing and none is left over. */
export function checkHandlers(manifest: Manifest, files: readonly SourceFile[]): Finding[] {
  const rule = 'handlers';
  const index = files.find(({ path }) => path === INDEX);
  if (!index) return [{ rule, where: INDEX, problem: 'The file is missing, so no function has its handler.' }];
  const exported = exportsOf(index);
  const handlers = declared(manifest).map(({ key, handler = '' }) => ({ key, handler, name: handler.replace(/^index\./, '') }));
  const named = new Set(handlers.map(({ name }) => name));
  return [
    ...handlers
      .filter(({ handler, name }) => !handler.startsWith('index.') || !exported.has(name))
      .map(({ key, handler }) => ({ rule, where: whereOf(key), problem: `${INDEX} does not export the handler "${handler}".` })),
    ...[...exported]
      .filter((name) => !named.has(name))
      .map((name) => ({ rule, where: INDEX, problem: `The export ${name} is no function's handler. Name it in the manifest or remove it.` })),
  ];
}

/** Every function is reached from a module, and every module's function exists. */
export function checkFunctionUse(manifest: Manifest): Finding[] {
  const rule = 'function-use';
  const known = new Set(declared(manifest).map(({ key }) => key));
  const used = listModules(manifest).flatMap(({ type, module }) =>
    functionsOf(module).map((key) => ({ where: `modules.${type}.${module.key}`, key })),
  );
  const reached = new Set(used.map(({ key }) => key));
  return [
    ...used.filter(({ key }) => !known.has(key)).map(({ where, key }) => ({ rule, where, problem: `There is no function "${key}".` })),
    ...[...known].filter((key) => !reached.has(key)).map((key) => ({ rule, where: whereOf(key), problem: 'No module uses it. Remove it.' })),
  ];
}

export function checkTimeouts(manifest: Manifest): Finding[] {
  return declared(manifest)
    .filter(({ timeoutSeconds }) => timeoutSeconds !== undefined)
    .flatMap(({ key }) => {
      const users = listModules(manifest).filter(({ module }) => functionsOf(module).includes(key));
      const short = users.find(({ type }) => !LONG_RUNNING.includes(type));
      if (!short) return [];
      const problem = `timeoutSeconds is for consumers and scheduled triggers only, and ${short.type} ${short.module.key} uses it too.`;
      return [{ rule: 'timeout', where: whereOf(key), problem }];
    });
}

/** Product events outside the list that ships with `@forge/manifest` pass its validator and never arrive. */
export function checkProductEvents(manifest: Manifest, known: ReadonlySet<string>): Finding[] {
  return (manifest.modules['trigger'] ?? []).flatMap((trigger) =>
    eventsOf(trigger)
      .filter((event) => !known.has(event))
      .map((event) => ({ rule: 'product-event', where: `modules.trigger.${trigger.key}`, problem: `Nothing sends the event ${event}.` })),
  );
}
