import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import ts from 'typescript';
import { projectRoot } from './manifest';

/** A parsed file of the app; `path` is relative to the root, with forward slashes. */
export interface SourceFile {
  readonly path: string;
  readonly tree: ts.SourceFile;
}

/** Parses `text` as the file at `path`. Syntax only: nothing is resolved, so half-written files can be read too. */
export const parseSource = (path: string, text: string): SourceFile => ({
  path,
  tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2022, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS),
});

/** Every TypeScript file under `src`, parsed; an empty list when there is no `src` yet. */
export function readSourceFiles(): SourceFile[] {
  const folder = resolve(projectRoot, 'src');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.d)\.tsx?$/.test(entry.name))
    .map((entry) => resolve(entry.parentPath, entry.name))
    .sort()
    .map((path) => parseSource(relative(projectRoot, path).replaceAll('\\', '/'), readFileSync(path, 'utf8')));
}

/** `node` and everything under it, outermost first. */
export function* walk(node: ts.Node): Generator<ts.Node> {
  yield node;
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => {
    children.push(child);
  });
  for (const child of children) yield* walk(child);
}

/** `src/adapters/log.ts:12`, as editors and terminals open it. */
export const placeOf = (file: SourceFile, node: ts.Node): string =>
  `${file.path}:${file.tree.getLineAndCharacterOfPosition(node.getStart(file.tree)).line + 1}`;

/** Module names that a file imports a value from (imports of types alone leave no trace in a bundle). */
export function* valueImports(file: SourceFile): Generator<{ module: string; node: ts.Node }> {
  for (const node of walk(file.tree)) {
    const isImport = ts.isImportDeclaration(node) && node.importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword;
    const isExport = ts.isExportDeclaration(node) && !node.isTypeOnly && node.moduleSpecifier !== undefined;
    if ((isImport || isExport) && node.moduleSpecifier && ts.isStringLiteral(node.moduleSpecifier)) {
      yield { module: node.moduleSpecifier.text, node };
    }
  }
}
