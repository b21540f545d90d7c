import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(readFileSync('package.json', 'utf8')));

describe.each(['README.md', 'SECURITY.md', 'CHANGELOG.md', 'workbench/README.md'])('%s', (file) => {
  const text = readFileSync(file, 'utf8');

  it('every file and folder it names is there', () => {
    const named = [...text.matchAll(/`((?:src|test|workbench|static|docs|\.ci)\/[\w./*-]+)`/g)].map(([, path]) => path ?? '');
    expect(named.filter((path) => !existsSync(path.replace(/\/\*$/, '')))).toEqual([]);
  });

  it('every npm script it names is one', () => {
    const named = [...text.matchAll(/npm (?:run (?:-s )?(?:-- )?)([a-z]+)/g)].map(([, name]) => name ?? '');
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('every picture it shows is there', () => {
    const shown = [...text.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, path]) => path ?? '');
    expect(shown.filter((path) => !existsSync(path))).toEqual([]);
  });
});
