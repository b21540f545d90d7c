import * as z from 'zod';
import { AnchorSchema } from '../../domain/audit/record';
import { IntegrityStateSchema } from '../../domain/audit/integrity-state';
import type { AnchorStore, DayCountStore, IntegrityStore, OpenIntentStore } from '../../domain/ports';
import { keys } from './keys';
import { findValue, saveValue } from './store';

/** What the app remembers about its log outside of it. All of it but the anchors can be found again from the log. */

/** `AnchorStore` in KVS. */
export const kvsAnchors: AnchorStore = {
  readAnchors: async () => (await findValue(z.array(AnchorSchema), keys.auditAnchors)) ?? [],
  saveAnchors: (anchors) => saveValue(keys.auditAnchors, anchors),
};

const OpenIntentsSchema = z.object({ throughSeq: z.number().int(), open: z.array(z.number().int()) });

export const kvsOpenIntents: OpenIntentStore = {
  readOpenIntents: async () => (await findValue(OpenIntentsSchema, keys.auditOpenIntents)) ?? { throughSeq: 0, open: [] },
  saveOpenIntents: (intents) => saveValue(keys.auditOpenIntents, intents),
};

export const kvsIntegrity: IntegrityStore = {
  readIntegrity: () => findValue(IntegrityStateSchema, keys.auditIntegrity),
  saveIntegrity: (state) => saveValue(keys.auditIntegrity, state),
};

const DayCountsSchema = z.array(z.object({ day: z.string(), action: z.string(), count: z.number().int(), upkeep: z.number().int().exactOptional() }));

export const kvsDayCounts: DayCountStore = {
  readDayCounts: async () => (await findValue(DayCountsSchema, keys.auditDayCounts)) ?? [],
  saveDayCounts: (counts) => saveValue(keys.auditDayCounts, counts),
};
