import { recordColumns, recordParameters } from '../../../src/adapters/sql/audit-rows';
import { EMPTY_LOG, chainEvents } from '../../../src/domain/audit/chain';
import { composeEvent } from '../../../src/domain/audit/compose-event';
import type { AuditEvent } from '../../../src/domain/audit/event';
import type { ChainHead } from '../../../src/domain/audit/record';
import { people, type App } from '../../support/app';

const ROWS = 500;

/** The n-th made-up event, of 7 issues, 2 projects and 2 people: every third an answer of a model, the rest dismissals. */
function madeUp(n: number, time: number): AuditEvent {
  const scene = {
    actor: { type: 'user', accountId: n % 2 === 0 ? people.member : people.projectAdmin } as const,
    target: { projectId: String(20_000 + (n % 2)), issueId: String(30_000 + (n % 7)), issueKey: `MADE-${n % 7}` },
    correlationId: `request-${Math.floor(n / 3)}`,
  };
  const name = { proposalId: `proposal-${n}`, code: '0123abcd' };
  if (n % 3 !== 0) return composeEvent(scene, { action: 'proposal.dismissed', payload: { ...name, changeId: 'labels' } }, time);
  const payload = { ...name, answeredBy: 'model', modelAsked: 'a-model', promptVersion: '1', settingsVersion: 3, inputTokens: 1_000, outputTokens: 200, changes: ['labels', 'components'] } as const;
  return composeEvent(scene, { action: 'analysis.completed', payload: { ...payload, changes: [...payload.changes] } }, time);
}

/**
 * Writes well-chained events straight into the table, behind `head`, `stepMs` apart from `from` on (epoch milliseconds).
 *
 * @returns the new head
 */
export async function writeEvents(app: App, given: { count: number; from: number; stepMs: number; head?: ChainHead }): Promise<ChainHead> {
  let head = given.head ?? EMPTY_LOG;
  const row = `(${recordColumns.map(() => '?').join(', ')})`;
  for (let done = 0; done < given.count; done += ROWS) {
    const events = Array.from({ length: Math.min(ROWS, given.count - done) }, (_, index) =>
      madeUp(head.seq + index, given.from + (done + index) * given.stepMs),
    );
    const records = chainEvents(head, events, () => 'a'.repeat(32));
    await app.workbench.sql.query(
      'site',
      `INSERT INTO audit_log (${recordColumns.join(', ')}) VALUES ${records.map(() => row).join(', ')}`,
      records.flatMap(recordParameters),
    );
    const last = records.at(-1);
    if (last) head = { seq: last.seq, hash: last.hash };
  }
  return head;
}
