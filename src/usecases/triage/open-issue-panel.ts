import type { AuditActor, AuditEvent } from '../../domain/audit/event';
import { changeState } from '../../domain/change/change-state';
import type { TextSealer } from '../../domain/ports';
import { eventsOf, type PanelState } from '../panel/panel-state';
import { readPanel, type PanelPorts } from '../panel/read-panel';
import { settleIntents } from '../changes/settle-intents';
import { staleUndos } from '../changes/stale-undos';

/** Milliseconds that looking for one proposal's outcomes, or at its undo, may take; with less left, it is done another time. */
const SETTLE_RESERVE_MS = 12_000;

/**
 * Reads what the panel shows, in one round of parallel calls. What has no known outcome is looked for on the way, as the
 * person who is looking.
 */
export async function openIssuePanel(
  ports: PanelPorts & { sealer: TextSealer },
  issueId: string,
  actor: AuditActor,
): Promise<PanelState> {
  const panel = await readPanel(ports, issueId);
  const settled: AuditEvent[] = [];
  for (const intents of openIntents(panel).values()) {
    if (ports.clock.remainingMs() < SETTLE_RESERVE_MS) break;
    try {
      settled.push(...(await settleIntents(ports, intents, panel.issue, actor)));
    } catch {
      // The panel shows it as unknown, which it is; the schedule comes by again.
    }
  }
  const after = { ...panel, events: [...panel.events, ...settled], at: ports.clock.now() };
  return { ...after, stale: await lookedAt(ports, after) };
}

/** What nobody could look at now is looked at when it is approved. */
async function lookedAt(ports: PanelPorts, panel: PanelState): Promise<NonNullable<PanelState['stale']>> {
  if (ports.clock.remainingMs() < SETTLE_RESERVE_MS) return new Map();
  try {
    return await staleUndos(ports, panel);
  } catch {
    return new Map();
  }
}

/** The intents whose attempt counts and that nobody can still be working on, by proposal. */
function openIntents({ events, at }: PanelState): ReadonlyMap<string, readonly AuditEvent[]> {
  const open = new Map<string, AuditEvent[]>();
  for (const event of events) {
    if (event.action !== 'change.intended') continue;
    const { proposalId, changeId, attempt } = event.payload;
    const state = changeState(eventsOf(events, proposalId), changeId, at);
    if (state.status !== 'unknown' || state.attempts !== attempt) continue;
    open.set(proposalId, [...(open.get(proposalId) ?? []), event]);
  }
  return open;
}
