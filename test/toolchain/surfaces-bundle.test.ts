import { build } from 'esbuild';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Folders of `src/frontend` that are a surface: those with an entry. */
const surfaces = readdirSync('src/frontend').filter((name) => name !== 'shared');

describe('a surface in a browser', () => {
  it.each(surfaces)('%s: needs nothing that only Node has', async (surface) => {
    const { errors, metafile } = await build({
      entryPoints: [`src/frontend/${surface}/index.tsx`],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      format: 'esm',
      jsx: 'transform',
      logLevel: 'silent',
    }).catch((thrown: unknown) => ({ errors: [thrown], metafile: { inputs: {} } }));
    expect(errors).toEqual([]);
    expect(Object.keys(metafile.inputs).length).toBeGreaterThan(1);
  });
});
