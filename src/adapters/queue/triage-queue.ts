import * as z from 'zod';
import type { TriageQueue } from '../../domain/ports';
import { keys } from '../kvs/keys';
import { deleteValue, findValue, saveValue } from '../kvs/store';
import { pushEvent } from './push-event';

/** How long a queued mark is believed: longer than any delivery worth waiting for in front of a panel. */
const QUEUED_MINUTES = 15;

/** Triages of one installation that run at once: far under 100 model requests a minute for each installation. */
const CONCURRENCY = 4;

/** `TriageQueue` over Forge async events, with a mark in KVS that tells the panel something is on its way. */
export const triageQueue: TriageQueue = {
  async push(request) {
    const mark = keys.queuedIssue(request.issueId);
    const queued = await findValue(z.string(), mark);
    // The same request again is pushed again: its first push may have died after the mark.
    if (queued !== undefined && queued !== request.requestId) return false;
    await saveValue(mark, request.requestId, { unit: 'MINUTES', value: QUEUED_MINUTES });
    try {
      await pushEvent('triage', request, { concurrency: { key: 'triage', limit: CONCURRENCY } });
    } catch (thrown) {
      await deleteValue(mark);
      throw thrown;
    }
    return true;
  },
  isQueued: async (issueId) => (await findValue(z.string(), keys.queuedIssue(issueId))) !== undefined,
  settle: (issueId) => deleteValue(keys.queuedIssue(issueId)),
};

/** Asks the setup consumer to bring the schema up to date now, instead of at the next full hour. */
export const requestSetup = (): Promise<void> => pushEvent('setup', { v: 1 }, { concurrency: { key: 'setup', limit: 1 } });
