import { resolve } from 'node:path';
import { ESLint } from 'eslint';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = resolve(__dirname, '../..');

/**
 * The project's own lint configuration without the rules that need types, because the files it judges here do not exist on disk.
 */
const eslint = new ESLint({
  cwd: root,
  overrideConfig: defineConfig({
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.disableTypeChecked],
    rules: { '@typescript-eslint/no-unused-vars': 'off' },
  }),
});

/** Lints `code` as if it stood at `path`; answers `rule: message` for each finding. */
export async function lintText(path: string, code: string): Promise<string[]> {
  const results = await eslint.lintText(code, { filePath: resolve(root, path) });
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId ?? 'fatal'}: ${message}`));
}
