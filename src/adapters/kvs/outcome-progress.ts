import * as z from 'zod';
import type { OutcomeProgressStore } from '../../domain/ports';
import { keys } from './keys';
import { findValue, saveValue } from './store';

const ProgressSchema = z.object({
  throughSeq: z.number().int(),
  lookedThrough: z.object({ createdAt: z.iso.datetime(), id: z.string() }),
});

/** `OutcomeProgressStore` in KVS. Lost, it is begun anew: what is collected twice is stored once. */
export const kvsOutcomeProgress: OutcomeProgressStore = {
  readOutcomeProgress: () => findValue(ProgressSchema, keys.outcomeProgress),
  saveOutcomeProgress: (progress) => saveValue(keys.outcomeProgress, progress),
};
