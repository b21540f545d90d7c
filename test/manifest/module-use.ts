import ts from 'typescript';
import { eventsOf, functionsOf, listModules, type Manifest, type ManifestModule } from './manifest';
import { placeOf, valueImports, walk, type SourceFile } from './source-files';

/** One module of the manifest with what answers it and what it is there for. */
export interface ModuleUse {
  readonly type: string;
  readonly key: string;
  readonly functions: readonly { readonly key: string; readonly handler: string | undefined }[];
  readonly resource: string | undefined;
  readonly why: string;
  /** Places in the source that need the module; empty for modules that people or the platform reach by themselves. */
  readonly usedAt: readonly string[];
}

const importsOf = (module: string, files: readonly SourceFile[]) =>
  files.flatMap((file) => [...valueImports(file)].filter((one) => one.module === module).map(({ node }) => placeOf(file, node)));

const mentionsOf = (text: string, files: readonly SourceFile[]) =>
  files.flatMap((file) => [
    ...new Set(
      [...walk(file.tree)]
        .filter((node) => ts.isStringLiteralLike(node) && node.text === text && !ts.isLiteralTypeNode(node.parent))
        .map((node) => placeOf(file, node)),
    ),
  ]);

interface Purpose {
  readonly why: string;
  readonly usedAt?: readonly string[];
}

function purposeOf(type: string, module: ManifestModule, files: readonly SourceFile[]): Purpose {
  switch (type) {
    case 'trigger':
      return { why: `runs on ${eventsOf(module).join(', ')}` };
    case 'scheduledTrigger':
      return { why: `runs by itself, interval ${module.interval ?? 'unknown'}` };
    case 'consumer':
      return { why: `takes what is pushed to the queue ${module.queue ?? ''}`, usedAt: mentionsOf(module.queue ?? '', files) };
    case 'llm':
      return { why: "asks Forge's hosted models", usedAt: importsOf('@forge/llm', files) };
    case 'sql':
      return { why: 'a database for each installation', usedAt: importsOf('@forge/sql', files) };
    case 'jira:entityProperty':
      return { why: `makes ${module.propertyKey ?? ''} searchable in JQL`, usedAt: mentionsOf(module.propertyKey ?? '', files) };
    case 'jira:workflowValidator':
      return { why: "an expression that Jira evaluates at a transition an admin put it on; no code of the app runs" };
    default:
      return { why: `a surface that people open${typeof module['title'] === 'string' ? `, titled "${module['title']}"` : ''}` };
  }
}

export function listModuleUses(manifest: Manifest, files: readonly SourceFile[]): ModuleUse[] {
  const handlers = new Map((manifest.modules['function'] ?? []).map(({ key, handler }) => [key, handler]));
  const paths = new Map(manifest.resources.map(({ key, path }) => [key, path]));
  return listModules(manifest).map(({ type, module }) => {
    const { why, usedAt = [] } = purposeOf(type, module, files);
    return {
      type,
      key: module.key,
      functions: functionsOf(module).map((key) => ({ key, handler: handlers.get(key) })),
      resource: module.resource === undefined ? undefined : paths.get(module.resource),
      why,
      usedAt,
    };
  });
}
