import { readFileSync } from 'node:fs';
import type { Plugin } from 'esbuild';

const ICON_TYPES = '@atlaskit/forge-react-types/dist/types/components/__generated__/IconProps.codegen.d.ts';

/**
 * The icon names UI Kit accepts without a deprecation, read from the type `IconNext` that Atlassian publishes.
 * @throws Error when the type is no longer where it was
 */
export const listIconNames = (modulesDir: string): readonly string[] => {
  const [, union] = /IconNext = ([^;]+);/.exec(readFileSync(`${modulesDir}/${ICON_TYPES}`, 'utf8')) ?? [];
  if (union === undefined)
    throw new Error(`No type IconNext in ${ICON_TYPES}. Look for its new place and change icons-plugin.ts.`);
  return [...union.matchAll(/'([a-z0-9-]+)'/g)].map(([, name = '']) => name);
};

/** Provides `virtual:uikit-icons`: a record from icon name to Atlaskit component, written from the list above. */
export const iconsPlugin = (modulesDir: string): Plugin => ({
  name: 'uikit-icons',
  setup(build) {
    build.onResolve({ filter: /^virtual:uikit-icons$/ }, ({ path }) => ({ path, namespace: 'uikit-icons' }));
    build.onLoad({ filter: /.*/, namespace: 'uikit-icons' }, () => {
      const names = listIconNames(modulesDir);
      const imports = names.map((name, i) => `import icon${i} from '@atlaskit/icon/core/${name}';`);
      const entries = names.map((name, i) => `'${name}': icon${i}`);
      return {
        contents: `${imports.join('\n')}\nexport const icons = { ${entries.join(', ')} };`,
        resolveDir: modulesDir,
      };
    });
  },
});
