import { EMPTY_LOG } from '../../domain/audit/chain';
import type { IntegrityState } from '../../domain/audit/integrity-state';
import type { Anchor, ChainHead } from '../../domain/audit/record';
import { thinAnchors } from '../../domain/audit/thin-anchors';
import { finishVerification } from '../../domain/audit/verify-chain';
import { errorCodeOf } from '../../domain/errors';
import { inParallel } from '../../domain/in-parallel';
import type { AnchorStore, AuditLog, Clock, IntegrityStore } from '../../domain/ports';
import { evidenceUntil, findingsBeside, hasNewerCut, noted, readWhatAnswers, withoutNewer, type EvidencePorts } from './audit-evidence';
import { recordFindings } from './record-findings';
import { verifyStretch, type Stretch } from './verify-stretch';

/** Older events checked again in one run; all of a million are in ten days of hourly runs. */
const ROUND_EVENTS = 5_000;

interface SealPorts extends EvidencePorts {
  audit: AuditLog;
  integrity: IntegrityStore;
  clock: Clock;
  log: (event: `${string}.${string}`, facts: Readonly<Record<string, string>>) => void;
}

type Notes = IntegrityState['findings'];

/**
 * Checks what was added since the last run, and some of what is older, then notes the head outside the database. A log that
 * does not stand is never anchored: what is wrong is recorded and shown instead.
 */
export async function sealAuditLog(ports: SealPorts): Promise<void> {
  const at = new Date(ports.clock.now()).toISOString();
  const [head, { beside, unread }, known] = await inParallel([
    ports.reader.findHead(),
    readWhatAnswers(ports),
    ports.integrity.readIntegrity(),
  ]);
  for (const [place, thrown] of unread) ports.log('anchor.not_read', { place, code: errorCodeOf(thrown) });
  if (head.seq === 0 && beside.kvs.length + beside.jira.length === 0) return;
  const evidence = evidenceUntil(beside, at);
  const cutEnd: ChainHead = beside.cut ? { seq: beside.cut.cut.toSeq, hash: beside.cut.cut.hashAfter } : EMPTY_LOG;
  const from = known && known.throughSeq > cutEnd.seq ? { seq: known.throughSeq, hash: known.throughHash } : cutEnd;
  const added = await verifyStretch(ports, from, head.seq, evidence, Number.MAX_SAFE_INTEGER);
  const start = known?.round && known.round.seq > cutEnd.seq && known.round.seq < from.seq ? known.round : cutEnd;
  const older = await verifyStretch(ports, start, from.seq, evidence, ROUND_EVENTS);
  const olderFindings = [...older.findings, ...checkSeam(older, from, head)];
  const lastSeen = head.seq < from.seq ? head : added.end;
  const findings = distinct([
    ...findingsBeside(beside, evidence),
    ...(added.isWhole ? finishVerification({ previous: { ...lastSeen }, events: 0, anchoredTo: 0 }, await withoutNewer(ports, evidence, head.seq)).map(noted) : []),
    ...added.findings,
    ...olderFindings,
  ]).slice(0, 50);
  const stands = findings.length === 0;
  // Retention took events while they were read: what was found may be its doing, and the next run knows.
  if (!stands && (await hasNewerCut(ports, beside))) return;
  await ports.integrity.saveIntegrity({
    at,
    throughSeq: stands ? added.end.seq : from.seq,
    throughHash: stands ? added.end.hash : from.hash,
    findings,
    // What is wrong is looked at again in each run, until it is right: otherwise the next run would see nothing and anchor.
    round: { ...nextRound(olderFindings, start, older.end, from) },
  });
  const scene = {
    actor: { type: 'schedule' } as const,
    target: { projectId: null, issueId: null, issueKey: null },
    correlationId: `seal-${at}`,
  };
  await recordFindings(ports, scene, findings);
  const places = [
    { place: 'kvs', store: ports.kvsAnchors, anchors: beside.kvs },
    { place: 'jira', store: ports.jiraAnchors, anchors: beside.jira },
  ] as const;
  // A place that could not be read keeps what it has: writing would throw its older anchors away.
  if (stands && added.end.seq > 0) await anchor(ports, places.filter(({ place }) => !unread.has(place)), added.end);
}

/** What the last check saw last is a witness like an anchor: it must still be there, and as it was. */
function checkSeam(older: Stretch, from: ChainHead, head: ChainHead): Notes {
  if (head.seq < from.seq) return [{ problem: 'truncated', seq: head.seq + 1 }];
  if (!older.isWhole) return [];
  if (older.end.seq < from.seq) return [{ problem: 'missing', seq: older.end.seq + 1 }];
  return older.end.hash === from.hash ? [] : [{ problem: 'rewritten', seq: from.seq }];
}

function nextRound(findings: Notes, start: ChainHead, end: ChainHead, from: ChainHead): ChainHead {
  if (findings.length > 0) return start;
  return end.seq >= from.seq ? EMPTY_LOG : end;
}

const distinct = (notes: Notes): Notes => [...new Map(notes.map((note) => [`${note.problem}:${note.seq}`, note])).values()];

interface Place {
  readonly place: string;
  readonly store: AnchorStore;
  readonly anchors: readonly Anchor[];
}

/** In both places, and in one when the other does not answer: two witnesses are better than one, and one than none. */
async function anchor(ports: SealPorts, places: readonly Place[], { seq, hash }: ChainHead): Promise<void> {
  const now = ports.clock.now();
  // The time of noting, which is later than the head was read: a check that began before knows not to expect it.
  const fresh = { seq, hash, at: new Date(now).toISOString() };
  const note = async ({ place, store, anchors }: Place) => {
    if (anchors.at(-1)?.seq === seq) return;
    try {
      await store.saveAnchors(thinAnchors([...anchors, fresh], now));
    } catch (thrown) {
      ports.log('anchor.not_noted', { place, code: errorCodeOf(thrown) });
    }
  };
  await inParallel(places.map(note));
}
