import { mapFields } from '../../src/domain/taxonomy/taxonomy';
import type { TriageField } from '../../src/domain/triage/field';
import { share } from './metrics/mean';
import type { Replay } from './replay-project';
import { mapRewordings, type Rewording } from './rewordings';

type Rates = Record<TriageField, number | null>;

/** How often the same issue in other words gets another answer, over four rewordings of each issue. */
export interface Consistency {
  /** Issues that were reworded. */
  readonly n: number;
  /** Share of rewordings that change the first choice. */
  readonly flipRate: Rates;
  /** Share of rewordings that change what is shown. */
  readonly shownFlipRate: Rates;
  readonly byRewording: Readonly<Record<Rewording, Rates>>;
}

export function scoreConsistency({ flips, reworded }: Replay): Consistency {
  const rates = (what: 'first' | 'shown', only?: Rewording): Rates =>
    mapFields((field) =>
      share(flips.filter((flip) => flip.field === field && (only ?? flip.rewording) === flip.rewording).map((flip) => flip[what])),
    );
  return {
    n: reworded,
    flipRate: rates('first'),
    shownFlipRate: rates('shown'),
    byRewording: mapRewordings((rewording) => rates('first', rewording)),
  };
}
