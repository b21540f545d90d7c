import * as z from 'zod';
import { checkRecord, follows, textOf, type StoredRecord } from './check-record';
import { finding, type Finding } from './finding';
import type { Anchor, ChainHead } from './record';
import { checkCut, hashVouchedFor, isSignedBy, type RetentionCut } from './retention-cut';

/**
 * What is known beside the table. The same evidence goes with every page of one verification: anchors noted while it runs
 * would name events that its last page did not read yet, and a newer cut asks for a new start.
 */
export interface Evidence {
  /** Of all places together; two that disagree on a number are both held against the record. */
  readonly anchors: readonly Anchor[];
  /** The newest cut of audit events: the one with the highest `toSeq`. */
  readonly cut: RetentionCut | null;
}

/** What one page leaves for the next. Small JSON; whoever lets it travel through a browser must expect it back changed. */
export const VerificationStateSchema = z.strictObject({
  /** The last record with a rising number, with the hash it claims: one broken record is one finding, not one for each after it. */
  previous: z.strictObject({ seq: z.number().int().nonnegative(), hash: z.string() }),
  /** Records looked at. */
  events: z.number().int().nonnegative(),
  /** The highest number whose anchor fits. What lies behind it rests on the chain alone. */
  anchoredTo: z.number().int().nonnegative(),
});
export type VerificationState = z.infer<typeof VerificationStateSchema>;

export interface VerificationStep {
  readonly state: VerificationState;
  /** In the order of the records. At most seven for each record; an honest log has none. */
  readonly findings: readonly Finding[];
}

/**
 * Begins a verification.
 *
 * @param from the place the first record must follow: `EMPTY_LOG` for the whole log, or a head that is trusted from before
 */
export const startVerification = (from: ChainHead, { anchors, cut }: Evidence): VerificationStep => ({
  state: { previous: { seq: from.seq, hash: from.hash }, events: 0, anchoredTo: 0 },
  findings: cut === null ? [] : checkCut(cut, anchors),
});

/** Verifies the next records, in the order in which they stand. Takes time linear in their size; never throws. */
export function verifyPage(state: VerificationState, records: readonly StoredRecord[], evidence: Evidence): VerificationStep {
  const findings: Finding[] = [];
  const ids = new Set<string>();
  const anchors = hashesBySeq(evidence.anchors);
  let { previous, anchoredTo } = state;
  for (const record of records) {
    const seq = Number.isSafeInteger(record.seq) && record.seq > 0 ? record.seq : previous.seq + 1;
    findings.push(...checkRecord(record).map((problem) => finding(problem, seq)));
    const id = textOf(record.body, 'id');
    if (id !== undefined && ids.has(id)) findings.push(finding('replayed', seq));
    if (id !== undefined) ids.add(id);

    if (seq !== record.seq || seq <= previous.seq) {
      findings.push(finding(record.seq === previous.seq ? 'duplicated' : 'reordered', seq));
      continue;
    }
    findings.push(...checkPlace(previous, record, evidence.cut));
    const anchored = anchors.get(seq);
    if (anchored?.some((hash) => hash !== record.hash)) findings.push(finding('rewritten', seq));
    else if (anchored) anchoredTo = seq;
    previous = { seq, hash: record.hash };
  }
  return { state: { previous, events: state.events + records.length, anchoredTo }, findings };
}

/** Ends a verification that has read the whole log: whatever knows of later events speaks of events that are gone. */
export function finishVerification({ previous }: VerificationState, { anchors, cut }: Evidence): Finding[] {
  const furthest = anchors.reduce((highest, { seq }) => Math.max(highest, seq), cut?.seq ?? 0);
  const first = Math.max(previous.seq, cut?.cut.toSeq ?? 0) + 1;
  return furthest > previous.seq ? [finding('truncated', Math.min(first, furthest), furthest)] : [];
}

function hashesBySeq(anchors: readonly Anchor[]): ReadonlyMap<number, readonly string[]> {
  const hashes = new Map<number, string[]>();
  for (const { seq, hash } of anchors) hashes.set(seq, [...(hashes.get(seq) ?? []), hash]);
  return hashes;
}

/**
 * Whether a record stands where it may. Numbers up to the cut's end were signed off to go, in batches: any of them may be gone
 * already, and what is left of them must lead to the hash the cut names for its end.
 */
function checkPlace(previous: ChainHead, record: StoredRecord, cut: RetentionCut | null): Finding[] {
  const { seq, hash } = record;
  const findings: Finding[] = [];
  const firstGone = Math.max(previous.seq, cut?.cut.toSeq ?? 0) + 1;
  if (firstGone < seq) findings.push(finding(previous.seq === 0 ? 'unsigned_cut' : 'missing', firstGone, seq - 1));

  const adjacent = previous.seq === seq - 1;
  const before = adjacent ? previous.hash : cut && hashVouchedFor(cut, seq - 1);
  const breaksLink = typeof before === 'string' && !follows(before, record);
  if (adjacent && breaksLink) findings.push(finding('relinked', seq));

  if (cut !== null) {
    const otherEdge = (hashVouchedFor(cut, seq) ?? hash) !== hash;
    const otherEvent = seq === cut.seq && !isSignedBy(cut, record.body);
    if (otherEdge || otherEvent || (!adjacent && breaksLink)) findings.push(finding('cut_mismatch', seq));
  }
  return findings;
}
