import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** Git-ignored, at the project's root, found again by the next run. */
export const CACHE_FOLDER = resolve(__dirname, '../../../..', '.cache', 'mariadb');

/**
 * Fills `folder` once. Work happens in a sibling with a name nobody else uses and is renamed at the end, so that
 * several processes may do this at the same time and none ever sees a half-filled folder.
 */
export async function fillOnce(folder: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.${process.pid}-${randomBytes(4).toString('hex')}`;
  mkdirSync(dirname(folder), { recursive: true });
  try {
    await fill(unfinished);
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } catch (failure) {
    // Another process may have been first between the check and the rename; its copy is as good as ours.
    if (!existsSync(folder)) throw failure;
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
