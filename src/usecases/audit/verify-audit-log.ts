import * as z from 'zod';
import { composeEvent } from '../../domain/audit/compose-event';
import { EMPTY_LOG } from '../../domain/audit/chain';
import { FindingNoteSchema } from '../../domain/audit/integrity-state';
import { HashSchema } from '../../domain/audit/record';
import { VerificationStateSchema, finishVerification, startVerification, verifyPage } from '../../domain/audit/verify-chain';
import type { AuditLog, Clock, IntegrityStore, TextSealer } from '../../domain/ports';
import {
  evidenceUntil,
  findingsBeside,
  hasNewerCut,
  noted,
  readKnownBeside,
  withoutNewer,
  type EvidencePorts,
  type KnownBeside,
} from './audit-evidence';
import { recordFindings } from './record-findings';
import { openToken, sealToken, type TokenScope } from './signed-token';

/** Events read at a time (about 1.2 MB, Forge SQL answers up to 4 MiB), and in one call at most. */
export const VERIFY_PAGE = 1_000;
const PAGES_PER_CALL = 5;

/** Milliseconds one page may take; with less left, the call answers and is made again. */
const PAGE_RESERVE_MS = 8_000;

const MAX_FINDINGS = 50;

const StateSchema = z.strictObject({
  startedAt: z.iso.datetime(),
  head: z.object({ seq: z.number().int().nonnegative(), hash: z.string() }),
  cutSeq: z.number().int().nullable(),
  chain: VerificationStateSchema,
  findings: z.array(FindingNoteSchema),
});
type State = z.infer<typeof StateSchema>;

export interface VerifyPorts extends EvidencePorts {
  audit: AuditLog;
  integrity: IntegrityStore;
  sealer: TextSealer;
  clock: Clock;
}

/**
 * One step of checking the whole log from its first event to where it ended when the check began. The state goes through
 * the browser, sealed: nobody can claim that a part was checked which was not.
 *
 * @throws PlumblineError `bad_input` for a state this site did not give out
 */
export async function verifyAuditLog(
  ports: VerifyPorts,
  command: { state: string | null; accountId: string; correlationId: string },
) {
  const { accountId } = command;
  const scope: TokenScope = { purpose: 'verification', accountId, seal: await ports.sealer.open('token') };
  const now = ports.clock.now();
  const beside = await readKnownBeside(ports);
  const given = command.state === null ? undefined : openToken(scope, now, StateSchema, command.state);
  // A newer cut took events this check had counted on: it begins again.
  let state = given && given.cutSeq === (beside.cut?.seq ?? null) ? given : await begin(ports, beside);
  const evidence = evidenceUntil(beside, state.startedAt);
  let isDone = state.chain.previous.seq >= state.head.seq;
  for (let page = 0; page < PAGES_PER_CALL && !isDone && ports.clock.remainingMs() > PAGE_RESERVE_MS; page++) {
    const records = await ports.reader.listRecords(state.chain.previous.seq, state.head.seq, VERIFY_PAGE);
    const step = verifyPage(state.chain, records, evidence);
    state = { ...state, chain: step.state, findings: [...state.findings, ...step.findings.map(noted)].slice(0, MAX_FINDINGS) };
    isDone = records.length === 0 || step.state.previous.seq >= state.head.seq;
  }
  const progress = { verified: state.chain.previous.seq, total: state.head.seq };
  if (!isDone) return { ...progress, done: false, findings: state.findings, state: sealToken(scope, now, state) };
  const gone = finishVerification(state.chain, await withoutNewer(ports, evidence, state.head.seq));
  const findings = [...state.findings, ...gone.map(noted)].slice(0, MAX_FINDINGS);
  if (findings.length > 0 && (await hasNewerCut(ports, beside))) {
    // Retention took events while they were read: what was found may be its doing, so this begins again.
    return { verified: 0, total: state.head.seq, done: false, findings: [], state: null };
  }
  await conclude(ports, command, state, findings);
  return { ...progress, done: true, findings, state: null };
}

async function begin(ports: VerifyPorts, beside: KnownBeside): Promise<State> {
  const startedAt = new Date(ports.clock.now()).toISOString();
  const head = await ports.reader.findHead();
  const evidence = evidenceUntil(beside, startedAt);
  const { state: chain } = startVerification(EMPTY_LOG, evidence);
  return { startedAt, head, cutSeq: beside.cut?.seq ?? null, chain, findings: findingsBeside(beside, evidence) };
}

/** What was found stands in the log too: that somebody looked, or what was wrong. */
async function conclude(
  ports: VerifyPorts,
  { accountId, correlationId }: { accountId: string; correlationId: string },
  state: State,
  findings: State['findings'],
): Promise<void> {
  const { previous, events } = state.chain;
  const now = ports.clock.now();
  const round = { seq: 0, hash: EMPTY_LOG.hash };
  // A log that does not stand was not checked through to anywhere: the schedule begins at its first event again.
  const through = findings.length === 0 ? previous : EMPTY_LOG;
  await ports.integrity.saveIntegrity({
    at: new Date(now).toISOString(),
    throughSeq: through.seq,
    throughHash: HashSchema.catch(EMPTY_LOG.hash).parse(through.hash),
    findings,
    round,
  });
  const scene = { actor: { type: 'user', accountId } as const, target: { projectId: null, issueId: null, issueKey: null }, correlationId };
  await recordFindings(ports, scene, findings);
  if (findings.length > 0 || events === 0) return;
  const payload = { fromSeq: previous.seq - events + 1, toSeq: previous.seq, events };
  await ports.audit.record([composeEvent(scene, { action: 'integrity.verified', payload }, now)]);
}
