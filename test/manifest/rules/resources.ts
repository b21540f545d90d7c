import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Finding } from '../finding';
import { listModules, projectRoot, type Manifest } from '../manifest';

const rule = 'resources';

/** Every resource is there, a native one as a file, and is used; every icon a module names lies in its resource. */
export function checkResources(manifest: Manifest, root: string = projectRoot): Finding[] {
  const stat = (path: string) => statSync(resolve(root, path), { throwIfNoEntry: false });
  const modules = listModules(manifest);
  const resourceNames = new Set(modules.flatMap(({ module }) => [module.resource ?? '', iconOf(module)?.resource ?? '']));
  return [
    ...manifest.resources
      .filter(({ path }) => !stat(path))
      .map(({ key, path }) => ({ rule, where: `resources.${key}`, problem: `There is no ${path}.` })),
    ...manifest.resources
      .filter(({ key }) => !resourceNames.has(key))
      .map(({ key }) => ({ rule, where: `resources.${key}`, problem: 'No module uses it. Remove it.' })),
    ...modules.flatMap(({ type, module }) => {
      const where = `modules.${type}.${module.key}`;
      const icon = iconOf(module);
      const folder = manifest.resources.find(({ key }) => key === icon?.resource)?.path;
      const screen = manifest.resources.find(({ key }) => key === module.resource)?.path;
      return [
        ...(icon && (!folder || !stat(`${folder}/${icon.file}`)) ? [{ rule, where, problem: `Its icon ${icon.file} is not there.` }] : []),
        ...(module.render === 'native' && screen && stat(screen)?.isDirectory()
          ? [{ rule, where, problem: `${screen} is a folder; a native resource is a file.` }]
          : []),
      ];
    }),
  ];
}

/** `resource:icons;plumbline.svg` as its two parts. */
function iconOf(module: Record<string, unknown>): { resource: string; file: string } | undefined {
  const match = typeof module['icon'] === 'string' ? /^resource:([^;]+);(.+)$/.exec(module['icon']) : null;
  return match?.[1] && match[2] ? { resource: match[1], file: match[2] } : undefined;
}
