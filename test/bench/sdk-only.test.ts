import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseSource, readSourceFiles, valueImports } from '../manifest/source-files';

const forgePackages = (modules: Iterable<string>): string[] =>
  [...new Set([...modules].filter((name) => name.startsWith('@forge/')))].sort();

it('the bundle the backend is compared with holds exactly the Forge packages the backend imports', () => {
  const own = parseSource('sdk-only.ts', readFileSync(join(__dirname, 'sdk-only.ts'), 'utf8'));
  const backend = readSourceFiles().filter(({ path }) => !path.startsWith('src/frontend/'));
  const imported = backend.flatMap((file) => [...valueImports(file)].map(({ module }) => module));
  expect(forgePackages([...valueImports(own)].map(({ module }) => module))).toEqual(forgePackages(imported));
});
