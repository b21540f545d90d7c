import { OutlookBandSchema, type OutlookBand } from '../../../src/domain/readiness/outlook/outlook-words';
import { bootstrapShare, type Interval } from '../metrics/bootstrap';
import { share } from '../metrics/mean';
import type { WeakCase } from './weak-case';

/** What came of issues that read alike. */
export interface BandShare {
  /** `none`: the product says nothing of how they read. */
  readonly band: OutlookBand | 'none';
  readonly n: number;
  readonly asked: number;
  readonly share: number | null;
  readonly interval95: Interval | null;
}

export const bandShares = (cases: readonly WeakCase[]): BandShare[] =>
  ([...OutlookBandSchema.options, 'none'] as const).map((band) => {
    const asked = cases.filter(({ checked }) => (checked.outlook?.band ?? 'none') === band).map((one) => one.asked);
    return { band, n: asked.length, asked: asked.filter(Boolean).length, share: share(asked), interval95: bootstrapShare(asked) };
  });
