import * as z from 'zod';
import type { ReadinessQueue, ReadinessRequest } from '../../domain/ports';
import { keys } from '../kvs/keys';
import { deleteValue, findValue, saveValue } from '../kvs/store';
import { pushEvent } from './push-event';

/**
 * How long a queued mark is believed. A push that dies between its mark and its event leaves a mark with nothing behind it,
 * so this is how long an edit may go unseen then; a queue that is further behind holds one event a minute of the issue.
 */
const QUEUED_MINUTES = 1;

/** Issues of one installation that are read at once. */
const CONCURRENCY = 4;

/** People edit in bursts: what follows within these seconds is read together with the first. */
const BURST_SECONDS = 5;

/** `ReadinessQueue` over Forge async events, with a mark in KVS that stands for an event whose issue is not read yet. */
export const readinessQueue: ReadinessQueue = {
  async push(issueId) {
    const mark = keys.queuedReadiness(issueId);
    if ((await findValue(z.unknown(), mark)) !== undefined) return;
    await saveValue(mark, 1, { unit: 'MINUTES', value: QUEUED_MINUTES });
    try {
      const request: ReadinessRequest = { v: 1, issueId };
      await pushEvent('readiness', { ...request }, { concurrency: { key: 'readiness', limit: CONCURRENCY }, delayInSeconds: BURST_SECONDS });
    } catch (thrown) {
      await deleteValue(mark);
      throw thrown;
    }
  },
  take: (issueId) => deleteValue(keys.queuedReadiness(issueId)),
  // The same mark, believed for longer.
  hold: (issueId, seconds) => saveValue(keys.queuedReadiness(issueId), 1, { unit: 'SECONDS', value: seconds }),
};
