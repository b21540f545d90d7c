import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { sampleSite } from '../sample/sample-site';
import type { SiteSeed } from '../sample/seed';
import { seedFromExport } from '../simulators/jira/export';
import type { Options } from './options';

/** Where a workbench's issues come from: the sample project, or an export that a person named. */
export interface SeedSource {
  /** Changes when the kept state no longer belongs to it. */
  readonly name: string;
  readonly seed: () => SiteSeed;
}

/** `--issues` and `--project`, or the sample. Lines of an export that cannot be read are counted on standard error. */
export function seedSource({ issues, project }: Pick<Options, 'issues' | 'project'>): SeedSource {
  if (issues === undefined) return { name: 'sample', seed: () => sampleSite };
  const path = resolve(issues);
  return {
    name: `${path}#${project ?? ''}`,
    seed() {
      const lines = readFileSync(path, 'utf8').split('\n');
      const { seed, problems } = seedFromExport({ lines, ...(project !== undefined && { project }) });
      for (const { line, reason } of problems.slice(0, 5)) process.stderr.write(`Line ${line} was left out: ${reason}\n`);
      if (problems.length > 0) process.stderr.write(`${problems.length} lines were left out; the rest is loaded.\n`);
      return seed;
    },
  };
}
