import type { Manifest } from './manifest';
import { ManifestSchema, readManifest } from './manifest';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

function merge(base: unknown, change: unknown): unknown {
  if (isList(base) && isList(change)) return [...base, ...change];
  if (!isRecord(base) || !isRecord(change)) return change;
  const keys = new Set([...Object.keys(base), ...Object.keys(change)]);
  return Object.fromEntries(
    [...keys].map((key) => [key, key in base && key in change ? merge(base[key], change[key]) : (change[key] ?? base[key])]),
  );
}

/** The project's manifest with `change` laid over it: objects merge, lists grow, anything else is replaced. */
export const changedManifest = (change: Record<string, unknown>): Manifest => ManifestSchema.parse(merge(readManifest(), change));
