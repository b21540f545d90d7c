import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { directions } from './test/toolchain/eslint/directions.mjs';
import { disableNeedsReason } from './test/toolchain/eslint/disable-needs-reason.mjs';
import { kebabFileName } from './test/toolchain/eslint/kebab-file-name.mjs';
import { purity } from './test/toolchain/eslint/purity.mjs';

const typescript = ['**/*.{ts,tsx}'];
const scripts = ['**/*.{mjs,cjs}'];

/** House rules that need no types; they hold for every file. */
const everywhere = {
  name: 'plumbline/everywhere',
  files: [...typescript, ...scripts],
  plugins: { plumbline: { rules: { 'kebab-file-name': kebabFileName, 'disable-needs-reason': disableNeedsReason } } },
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    'plumbline/kebab-file-name': 'error',
    'plumbline/disable-needs-reason': 'error',
    eqeqeq: ['error', 'always'],
    'id-denylist': ['error', 'req', 'res', 'cfg', 'opts', 'msg', 'tmp'],
    'no-implicit-coercion': ['error', { boolean: true }],
    'object-shorthand': 'error',
    'prefer-const': 'error',
    'max-lines': ['error', { max: 200, skipBlankLines: true, skipComments: true }],
  },
};

const typed = {
  name: 'plumbline/typed',
  files: typescript,
  languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  rules: {
    '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
    '@typescript-eslint/no-import-type-side-effects': 'error',
    '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
    '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    '@typescript-eslint/no-unnecessary-condition': ['error', { allowConstantLoopConditions: 'only-allowed-literals' }],
    '@typescript-eslint/no-unnecessary-type-parameters': 'off',
    // `return report(...)` and `void` as an answer are plain enough here.
    '@typescript-eslint/no-confusing-void-expression': 'off',
    '@typescript-eslint/no-meaningless-void-operator': 'off',
    // Ports and component properties are plain objects of functions: none of them has a `this` to lose.
    '@typescript-eslint/unbound-method': 'off',
    // A port is asynchronous even where one implementation has nothing to wait for.
    '@typescript-eslint/require-await': 'off',
  },
};

/** In the product a value of unknown shape is parsed, never asserted. */
const product = {
  name: 'plumbline/product',
  files: ['src/**/*.{ts,tsx}'],
  rules: { '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }] },
};

/** The page draws what UI Kit sends with the Atlaskit properties that UI Kit itself still uses. */
const page = {
  name: 'plumbline/page',
  files: ['workbench/page/**/*.{ts,tsx}'],
  rules: { '@typescript-eslint/no-deprecated': 'off' },
};

const tests = {
  name: 'plumbline/tests',
  files: ['test/**/*.{ts,tsx}'],
  rules: {
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
  },
};

export default defineConfig(
  { ignores: ['node_modules/', 'dist/', '.workbench/', '.cache/', 'test-results/', 'coverage/'] },
  everywhere,
  { files: typescript, extends: [tseslint.configs.strictTypeChecked] },
  typed,
  product,
  ...directions,
  ...purity,
  page,
  tests,
);
