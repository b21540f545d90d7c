import type { DialView } from '../../../contract/calls/project-settings';
import { OutcomeLimits } from '../../../contract/outcome-limits';
import { strings } from '../../shared/strings';
import type { TriageField } from '../../shared/view-types';

const words = strings.settings.dial;

/** What people's decisions say about a promise, in words and as a bar; the bar says nothing that the words do not. */
export interface DialPicture {
  readonly sentences: readonly string[];
  readonly bar: DialBarView | null;
}

export interface DialBarView {
  /** From 0 to 1. */
  readonly value: number;
  /** The whole bar in words. */
  readonly label: string;
  /** Words under the left and the right end. */
  readonly ends: readonly [string, string];
  readonly isPromised: boolean;
}

/** @param oneWrongIn what the admin chose; null where the field never writes by itself */
export function describeDial(field: TriageField, dial: DialView, oneWrongIn: number | null): DialPicture {
  const option = dial.options.find((one) => one.oneWrongIn === oneWrongIn);
  if (!option) return { sentences: describeSoFar(dial), bar: null };
  const { decided } = dial;
  const { sureShare, missing } = option;
  if (sureShare !== null) {
    const { ends, sure } = words.bar;
    return {
      sentences: [words.sure(field, { ...option, decided, sureShare })],
      bar: { value: sureShare, label: sure(field, sureShare), ends: ends(field, sureShare), isPromised: true },
    };
  }
  const soFar = decided === 0 ? words.nothingDecided : words.soFar(dial.right, decided);
  // A bar that never fills would look like a promise.
  if (missing >= OutcomeLimits.NEWEST) return { sentences: [soFar, words.farAway(OutcomeLimits.NEWEST)], bar: null };
  const needed = decided + missing;
  const ends = [words.bar.decided(decided), words.bar.needed(needed)] as const;
  return {
    sentences: [soFar, words.missing(missing)],
    bar: {
      value: needed === 0 ? 0 : decided / needed,
      label: words.bar.missing(field, decided, needed),
      ends,
      isPromised: false,
    },
  };
}

/** For whoever has not chosen yet: how suggestions did, and the strictest promise that can be kept today. */
function describeSoFar({ decided, right, options }: DialView): string[] {
  if (decided === 0) return [words.nothingDecided];
  const kept = options.filter(({ sureShare }) => sureShare !== null).map((option) => option.oneWrongIn);
  return [words.soFar(right, decided), kept.length === 0 ? words.notReachable : words.reachable(Math.max(...kept))];
}
