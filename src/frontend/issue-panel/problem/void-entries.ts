import type { Change } from '../../../contract/calls/changes';
import type { ChangedSince } from '../../../contract/result';
import { strings } from '../../shared/strings';

interface VoidEntry {
  readonly sentence: string;
  readonly by: string | null;
  readonly at: string | null;
}

/** What changed since, each thing once: fifty sub-tasks may rest on one and the same description. */
export function voidEntries(changed: readonly ChangedSince[], changes: readonly Change[]): readonly VoidEntry[] {
  const entries = changed.map((one): VoidEntry => {
    const change = changes.find(({ id }) => id === one.changeId);
    return { sentence: strings.panel.change.isNow(change, one), by: one.by, at: one.at };
  });
  return entries.filter(
    (one, index) => entries.findIndex((other) => other.sentence === one.sentence && other.by === one.by && other.at === one.at) === index,
  );
}
