import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Real issues and attacks that live beside the repository and are never part of it. */
const root = resolve(__dirname, '../../../../shared/data');

export const corporaAreHere = existsSync(root);
export const without = corporaAreHere ? '' : ' (skipped: ../shared/data is not here)';

export const readJson = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));

export const readLines = (file: string): unknown[] =>
  readFileSync(join(root, file), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line));

export const listJson = (folder: string): string[] => readdirSync(join(root, folder)).map((name) => join(folder, name));
