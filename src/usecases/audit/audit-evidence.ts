import { findRetentionCut, type RetentionCut } from '../../domain/audit/retention-cut';
import { EMPTY_LOG } from '../../domain/audit/chain';
import { contradicts } from '../../domain/audit/contradicts';
import type { IntegrityState } from '../../domain/audit/integrity-state';
import type { Anchor } from '../../domain/audit/record';
import { RetentionDays } from '../../domain/audit/retention-days';
import { startVerification, type Evidence } from '../../domain/audit/verify-chain';
import { inParallel } from '../../domain/in-parallel';
import type { AnchorStore, AuditReader } from '../../domain/ports';

export interface EvidencePorts {
  reader: AuditReader;
  kvsAnchors: AnchorStore;
  jiraAnchors: AnchorStore;
}

/** What is known about the log beside its table, each place by itself. */
export interface KnownBeside {
  readonly kvs: readonly Anchor[];
  readonly jira: readonly Anchor[];
  readonly cut: RetentionCut | null;
  /** An event stands before the first number, where no check of the chain looks. */
  readonly hasStray: boolean;
}

export async function readKnownBeside({ reader, kvsAnchors, jiraAnchors }: EvidencePorts): Promise<KnownBeside> {
  const [kvs, jira, cut, hasStray] = await inParallel([
    kvsAnchors.readAnchors(),
    jiraAnchors.readAnchors(),
    reader.findLastCut(),
    reader.hasStray(),
  ]);
  return { kvs, jira, cut: (cut && findRetentionCut(cut.seq, cut.event)) ?? null, hasStray };
}

type AnchorPlace = 'kvs' | 'jira';

/**
 * Like `readKnownBeside`, but with what one place holds when the other does not answer or holds what no anchor can be.
 *
 * @throws what the places threw when neither can be read
 */
export async function readWhatAnswers(ports: EvidencePorts): Promise<{ beside: KnownBeside; unread: ReadonlyMap<AnchorPlace, unknown> }> {
  const unread = new Map<AnchorPlace, unknown>();
  const read = async (place: AnchorPlace, store: AnchorStore): Promise<readonly Anchor[]> => {
    try {
      return await store.readAnchors();
    } catch (thrown) {
      unread.set(place, thrown);
      if (unread.size === 2) throw thrown;
      return [];
    }
  };
  const beside = await readKnownBeside({
    reader: ports.reader,
    kvsAnchors: { ...ports.kvsAnchors, readAnchors: () => read('kvs', ports.kvsAnchors) },
    jiraAnchors: { ...ports.jiraAnchors, readAnchors: () => read('jira', ports.jiraAnchors) },
  });
  return { beside, unread };
}

/** All anchors together, as they were at `until` (ISO 8601): ones noted later speak of events nobody has read yet. */
export const evidenceUntil = ({ kvs, jira, cut }: KnownBeside, until: string): Evidence => ({
  anchors: [...kvs, ...jira].filter(({ at }) => at <= until),
  cut,
});

/**
 * Evidence without anchors of events that were stored while a check ran: they lie behind the head it knows, and the log has
 * grown past them since.
 */
export async function withoutNewer({ reader }: EvidencePorts, evidence: Evidence, headSeq: number): Promise<Evidence> {
  if (!evidence.anchors.some(({ seq }) => seq > headSeq)) return evidence;
  const { seq: now } = await reader.findHead();
  return { ...evidence, anchors: evidence.anchors.filter(({ seq }) => seq <= headSeq || seq > now) };
}

/** Whether retention signed off another cut since `beside` was read. */
export const hasNewerCut = async ({ reader }: EvidencePorts, { cut }: KnownBeside): Promise<boolean> =>
  ((await reader.findLastCut())?.seq ?? null) !== (cut?.seq ?? null);

type Notes = IntegrityState['findings'];

/** A finding as it is kept and shown. */
export const noted = ({ problem, seq }: { problem: string; seq: number }) => ({ problem, seq });

/** What is wrong before a single event is read: places that disagree, a cut that cannot be, or one that took too much. */
export function findingsBeside(beside: KnownBeside, evidence: Evidence): Notes {
  const disputed = contradicts(beside.kvs, beside.jira);
  const { cut } = beside;
  const tookTooMuch = cut !== null && cut.olderThanDays < RetentionDays.AUDIT_EVENTS;
  return [
    ...(disputed === undefined ? [] : [{ problem: 'anchors_disagree', seq: disputed }]),
    ...(tookTooMuch ? [{ problem: 'cut_too_young', seq: cut.seq }] : []),
    ...(beside.hasStray ? [{ problem: 'reordered', seq: 0 }] : []),
    ...startVerification(EMPTY_LOG, evidence).findings.map(noted),
  ];
}
