import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildAppBundle } from '../../workbench/host/app-bundle';
import type { Figure } from './figure';
import { median } from './quantile';

/** Fresh processes a bundle, taken in turns, so that whatever else the machine does meets both alike. */
const ROUNDS = 11;

const entries = { app: resolve(__dirname, '../../src/index.ts'), sdk: join(__dirname, 'sdk-only.ts') };

/** Size of the backend's bundle, and how long it loads against a bundle of the same Forge packages alone. */
export async function measureBundle(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'plumbline-bundles-'));
  try {
    const [app, sdk] = await Promise.all([buildAppBundle(entries.app), buildAppBundle(entries.sdk)]);
    const paths = { app: join(folder, 'app.cjs'), sdk: join(folder, 'sdk.cjs') };
    await Promise.all([writeFile(paths.app, app.code), writeFile(paths.sdk, sdk.code)]);
    const rounds = Array.from({ length: ROUNDS }, () => ({ sdk: loadMs(paths.sdk), app: loadMs(paths.app) }));
    const appMs = median(rounds.map((round) => round.app));
    const sdkMs = median(rounds.map((round) => round.sdk));
    return [
      { key: 'bundle.backendBytes', value: Buffer.byteLength(app.code), unit: 'bytes, not minified' },
      { key: 'bundle.sdkBytes', value: Buffer.byteLength(sdk.code), unit: 'bytes, the Forge packages alone' },
      { key: 'bundle.loadRatioToSdk', value: appMs / sdkMs, unit: `times, medians of ${ROUNDS} processes each` },
      { key: 'bundle.loadMs', value: appMs, unit: 'ms on this machine' },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function loadMs(bundle: string): number {
  const loader = join(__dirname, 'load-bundle.cjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [loader, bundle], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`a bundle does not load by itself: ${stderr}`);
  return Number(stdout);
}
