import type { Finding } from '../finding';
import type { Manifest } from '../manifest';

/** What Forge's documentation allows; the schema itself accepts any number for the whole app. */
export const MemoryLimits = { MIN_MB: 128, MAX_MB: 1024 } as const;

/** Node 20 no longer deploys and 24 is not what this project is tested on. */
const RUNTIME = 'nodejs22.x';

export function checkRuntime({ app }: Manifest): Finding[] {
  if (app.runtime.name === RUNTIME) return [];
  return [{ rule: 'runtime', where: 'app.runtime.name', problem: `The runtime is ${app.runtime.name}; the app is built for ${RUNTIME}.` }];
}

export function checkMemory(manifest: Manifest): Finding[] {
  const asked = [
    { where: 'app.runtime.memoryMB', megabytes: manifest.app.runtime.memoryMB },
    ...(manifest.modules['function'] ?? []).map(({ key, runtime }) => ({
      where: `modules.function.${key}.runtime.memoryMB`,
      megabytes: runtime?.memoryMB,
    })),
  ];
  return asked.flatMap(({ where, megabytes }) =>
    megabytes === undefined || (megabytes >= MemoryLimits.MIN_MB && megabytes <= MemoryLimits.MAX_MB)
      ? []
      : [{ rule: 'memory', where, problem: `${megabytes} MB is outside ${MemoryLimits.MIN_MB} to ${MemoryLimits.MAX_MB} MB.` }],
  );
}

/** Licensing is on for the app, and no module opens itself to sites without a licence. */
export function checkLicensing(manifest: Manifest): Finding[] {
  const rule = 'licensing';
  const off = manifest.app.licensing?.enabled !== true;
  const open = Object.entries(manifest.modules).flatMap(([type, modules]) =>
    modules.filter((module) => 'unlicensedAccess' in module).map(({ key }) => `modules.${type}.${key}.unlicensedAccess`),
  );
  return [
    ...(off ? [{ rule, where: 'app.licensing', problem: 'Licensing is off. Set app.licensing.enabled to true.' }] : []),
    ...open.map((where) => ({ rule, where, problem: 'Remove it: no surface of this app is open to sites without a licence.' })),
  ];
}
