import * as z from 'zod';
import type { LabelCache } from '../../domain/ports';
import { FieldValueSchema } from '../../domain/triage/field';
import { keys } from './keys';
import { findValue, saveValue } from './store';

/** `LabelCache` in KVS, for a day. Label names are readable by everyone in Jira (`GET /label`), so readers may share it. */
export const kvsLabels: LabelCache = {
  findLabels: (projectId) => findValue(z.array(FieldValueSchema), keys.labels(projectId)),
  saveLabels: (projectId, labels) => saveValue(keys.labels(projectId), labels, { unit: 'DAYS', value: 1 }),
};
