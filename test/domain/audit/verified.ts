import { EMPTY_LOG } from '../../../src/domain/audit/chain';
import type { StoredRecord } from '../../../src/domain/audit/check-record';
import type { Finding } from '../../../src/domain/audit/finding';
import {
  VerificationStateSchema,
  finishVerification,
  startVerification,
  verifyPage,
  type Evidence,
} from '../../../src/domain/audit/verify-chain';

/** All findings over a whole log, read in pages, the state going through JSON between them as it does in the app. */
export function verified(log: readonly StoredRecord[], evidence: Partial<Evidence> = {}, pageLength = 5): Finding[] {
  const known: Evidence = { anchors: [], cut: null, ...evidence };
  const begun = startVerification(EMPTY_LOG, known);
  const findings = [...begun.findings];
  let { state } = begun;
  for (let from = 0; from < log.length; from += pageLength) {
    const step = verifyPage(state, log.slice(from, from + pageLength), known);
    findings.push(...step.findings);
    state = VerificationStateSchema.parse(JSON.parse(JSON.stringify(step.state)));
  }
  return [...findings, ...finishVerification(state, known)];
}

/** `problem seq`, or `problem seq-toSeq` for a run. */
export const named = (findings: readonly Finding[]): string[] =>
  findings.map(({ problem, seq, toSeq }) => `${problem} ${seq === toSeq ? seq : `${seq}-${toSeq}`}`);
