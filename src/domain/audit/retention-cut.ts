import * as z from 'zod';
import { finding, type Finding } from './finding';
import { GENESIS_HASH, HashSchema, type Anchor } from './record';

const seq = z.number().int().positive();
const days = z.number().int().nonnegative();

/** Which part of the chain a retention run took away: first and last number, and the hashes before and at its end. */
const CutSchema = z.strictObject({ fromSeq: seq, toSeq: seq, hashBefore: HashSchema, hashAfter: HashSchema });

/** A `retention.pruned` event as the verifier needs it. `seq` and `occurredAt` are the event's own. */
export const RetentionCutSchema = z.strictObject({ seq, occurredAt: z.iso.datetime(), olderThanDays: days, cut: CutSchema });
export type RetentionCut = z.infer<typeof RetentionCutSchema>;

const CutEventSchema = z.object({
  occurredAt: z.iso.datetime(),
  action: z.literal('retention.pruned'),
  payload: z.object({ what: z.literal('audit_events'), olderThanDays: days, cut: CutSchema }),
});

/** The cut that an event signs off; undefined for every other body. */
export function findRetentionCut(eventSeq: number, body: unknown): RetentionCut | undefined {
  const event = CutEventSchema.safeParse(body);
  if (!event.success) return undefined;
  const { occurredAt, payload } = event.data;
  return { seq: eventSeq, occurredAt, olderThanDays: payload.olderThanDays, cut: payload.cut };
}

/** Whether the event at the cut's place says what the cut says. */
export function isSignedBy(cut: RetentionCut, body: unknown): boolean {
  const signed = findRetentionCut(cut.seq, body);
  return (
    signed?.occurredAt === cut.occurredAt &&
    signed.olderThanDays === cut.olderThanDays &&
    signed.cut.fromSeq === cut.cut.fromSeq &&
    signed.cut.toSeq === cut.cut.toSeq &&
    signed.cut.hashBefore === cut.cut.hashBefore &&
    signed.cut.hashAfter === cut.cut.hashAfter
  );
}

/** The hash of a number that the cut vouches for: the one before its first event, and its last. */
export function hashVouchedFor({ cut }: RetentionCut, at: number): string | undefined {
  if (at === cut.toSeq) return cut.hashAfter;
  return at === cut.fromSeq - 1 ? cut.hashBefore : undefined;
}

const DAY_MS = 86_400_000;
/** An event may be stored this much later than the time it carries: no invocation runs longer, and clocks differ. */
const STORING_MS = 3_600_000;

/**
 * What is wrong with a cut in itself, told at the number of its event. An anchor is a witness of time: events behind it were
 * stored after it, and events up to it before. So a cut may not reach beyond an anchor younger than its retention, nor claim
 * to be younger than an anchor that already covers it. A cut that claims a short retention openly is not found here: its
 * days stand in the event for its reader.
 */
export function checkCut(retention: RetentionCut, anchors: readonly Anchor[]): Finding[] {
  const { cut } = retention;
  const told = Date.parse(retention.occurredAt);
  const oldEnough = told - retention.olderThanDays * DAY_MS + STORING_MS;
  const impossible =
    cut.fromSeq > cut.toSeq || cut.toSeq >= retention.seq || (cut.fromSeq === 1 && cut.hashBefore !== GENESIS_HASH);
  const contradicted = anchors.some(({ seq: at, hash }) => (hashVouchedFor(retention, at) ?? hash) !== hash);
  const tooYoung = anchors.some(
    ({ seq: at, at: noted }) =>
      (at < cut.toSeq && Date.parse(noted) > oldEnough) || (at >= retention.seq && Date.parse(noted) + STORING_MS < told),
  );
  return [
    ...(impossible || contradicted ? [finding('cut_mismatch', retention.seq)] : []),
    ...(tooYoung ? [finding('cut_too_young', retention.seq)] : []),
  ];
}
