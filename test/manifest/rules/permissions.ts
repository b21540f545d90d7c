import type { Finding } from '../finding';
import type { Manifest } from '../manifest';
import { valueImports, type SourceFile } from '../source-files';

const rule = 'storage-scope';

/** `storage:app` stands beside `@forge/kvs` and `@forge/sql`; Forge's linter looks for an older package and says nothing. */
export function checkStorageScope(manifest: Manifest, files: readonly SourceFile[]): Finding[] {
  if (manifest.permissions.scopes.includes('storage:app')) return [];
  const problem = 'Storage is used without the scope storage:app. Add it to permissions.scopes.';
  return files.flatMap((file) =>
    [...valueImports(file)]
      .filter(({ module }) => module === '@forge/kvs' || module === '@forge/sql')
      .map(() => ({ rule, where: file.path, problem })),
  );
}
