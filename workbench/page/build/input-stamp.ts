import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';
import { z } from 'zod';

/** What a bundle was made from: the settings, and the content of every project file that went into it. */
export const InputStampSchema = z.object({ settings: z.string(), inputs: z.record(z.string(), z.string()) });
export type InputStamp = z.infer<typeof InputStampSchema>;

const hashOf = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');

/** Installed packages change only with the lock file, so that stands for all of them. */
const LOCK_FILE = 'package-lock.json';

export const settingsHash = (settings: unknown): string => hashOf(JSON.stringify(settings));

/** Stamps the inputs esbuild reports; paths are relative to `rootDir`. */
export const stampInputs = (metafile: Metafile, settings: string, rootDir: string): InputStamp => {
  const own = Object.keys(metafile.inputs).filter(
    (path) => !path.includes('node_modules') && existsSync(join(rootDir, path)),
  );
  const inputs = [...own, LOCK_FILE].map((path) => [path, hashOf(readFileSync(join(rootDir, path)))] as const);
  return { settings, inputs: Object.fromEntries(inputs) };
};

/** True when the stamp at `stampFile` still describes the working tree, so its bundle can be used as it is. */
export const isFresh = async (stampFile: string, settings: string, rootDir: string): Promise<boolean> => {
  try {
    const stamp = InputStampSchema.parse(JSON.parse(await readFile(stampFile, 'utf8')));
    const same = ([path, hash]: [string, string]) => hashOf(readFileSync(join(rootDir, path))) === hash;
    return stamp.settings === settings && Object.entries(stamp.inputs).every(same);
  } catch {
    // No stamp, an old form of it, or an input that is gone: build again.
    return false;
  }
};
