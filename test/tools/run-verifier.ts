import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const tool = join(import.meta.dirname, '../../tools/verify-audit-export.mjs');

export interface Verdict {
  readonly code: number | null;
  /** `Event 3: edited` as `edited 3`, in the order printed. */
  readonly findings: readonly string[];
  readonly said: string;
}

/** Runs the verifier as a security team would: on files, in a process of its own, with plain Node. */
export function runVerifier(parts: readonly string[], anchors?: unknown): Verdict {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-export-'));
  try {
    const files = parts.map((text, index) => {
      const file = join(folder, `part-${index + 1}.jsonl`);
      writeFileSync(file, text);
      return file;
    });
    const own = join(folder, 'anchors.json');
    if (anchors !== undefined) writeFileSync(own, JSON.stringify(anchors));
    const { status, stdout, stderr } = spawnSync(process.execPath, [tool, ...files, ...(anchors === undefined ? [] : ['--anchors', own])], {
      encoding: 'utf8',
      env: {},
    });
    const findings = [...stdout.matchAll(/^Event (\d+)(?: to (\d+))?: (\w+)\. \S/gm)].map(
      ([, seq, toSeq, problem]) => `${problem ?? ''} ${seq ?? ''}${toSeq === undefined ? '' : `-${toSeq}`}`,
    );
    return { code: status, findings, said: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
