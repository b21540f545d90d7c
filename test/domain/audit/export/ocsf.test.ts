import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { auditActions } from '../../../../src/domain/audit/event';
import { ocsfLine } from '../../../../src/domain/audit/export/ocsf';
import type { AuditBody, AuditRecord } from '../../../../src/domain/audit/record';
import { logs } from '../logs';

const [[drawn] = []] = fc.sample(logs(1, 1), { numRuns: 1, seed: 3 });
const recordWith = (body: Partial<AuditBody>, account: AuditRecord['account'] = null): AuditRecord => {
  if (drawn === undefined) throw new Error('No log was drawn.');
  return { ...drawn, body: { ...drawn.body, ...body }, account };
};
const written = (record: AuditRecord): Record<string, unknown> => z.record(z.string(), z.unknown()).parse(JSON.parse(ocsfLine(record)));

/** What OCSF 1.6.0 requires of both classes, and the numbers it allows. */
const base = {
  time: z.number().int(),
  severity_id: z.literal([0, 1, 2, 4]),
  status_id: z.literal([0, 1, 2, 99]),
  status: z.string().optional(),
  activity_name: z.string().optional(),
  type_uid: z.number().int(),
  metadata: z.strictObject({
    version: z.literal('1.6.0'),
    product: z.strictObject({ name: z.string(), vendor_name: z.string() }),
    uid: z.string(),
    sequence: z.number().int(),
    event_code: z.string(),
    correlation_uid: z.string(),
    original_time: z.string(),
    log_name: z.string(),
    log_version: z.string(),
  }),
  actor: z.strictObject({
    app_name: z.string(),
    user: z.strictObject({ type_id: z.literal([1, 3, 4, 99]), type: z.string().optional(), uid: z.string().optional(), name: z.string().optional() }),
  }),
  src_endpoint: z.strictObject({ svc_name: z.string() }),
  unmapped: z.record(z.string(), z.unknown()),
};
const OcsfEventSchema = z.discriminatedUnion('class_uid', [
  z.strictObject({
    ...base,
    class_uid: z.literal(6003),
    category_uid: z.literal(6),
    activity_id: z.literal([1, 2, 3, 4, 99]),
    api: z.strictObject({ operation: z.string(), service: z.strictObject({ name: z.string() }) }),
    resources: z.array(z.strictObject({ type: z.string(), uid: z.string().optional(), name: z.string().optional() })),
  }),
  z.strictObject({
    ...base,
    class_uid: z.literal(3004),
    category_uid: z.literal(3),
    activity_id: z.literal([3, 10]),
    entity: z.looseObject({ type_id: z.literal(5), name: z.string(), uid: z.string(), policy: z.looseObject({ uid: z.string() }) }),
  }),
]);

describe('ocsfLine', () => {
  it.each([...auditActions, 'something.new', 'constructor'])('%s is a whole event of one of the two classes', (action) => {
    const event = OcsfEventSchema.parse(written(recordWith({ action })));
    expect(event.type_uid).toBe(event.class_uid * 100 + event.activity_id);
    expect(event.activity_name).toBe(event.activity_id === 99 ? action : undefined);
    expect(event.status).toBe(event.status_id === 99 ? 'Intended' : undefined);
    expect(event.metadata.event_code).toBe(action);
  });

  it('who: a person by account, an erased one without, the app and its schedule by name', () => {
    expect(written(recordWith({ actorType: 'user' }, { id: 'account-1', salt: 's' }))).toMatchObject({ actor: { user: { type_id: 1, uid: 'account-1' } } });
    expect(written(recordWith({ actorType: 'user' }))['actor']).toEqual({ app_name: 'Plumbline', user: { type_id: 1, name: 'erased account' } });
    expect(written(recordWith({ actorType: 'app' }))).toMatchObject({ actor: { user: { type_id: 4 } } });
    expect(written(recordWith({ actorType: 'schedule' }))).toMatchObject({ actor: { user: { type_id: 3 } } });
  });

  it('when: epoch milliseconds, and 0 beside the text where a stored time cannot be read', () => {
    expect(written(recordWith({ occurredAt: '2026-01-01T00:00:00.000Z' }))['time']).toBe(1_767_225_600_000);
    expect(written(recordWith({ occurredAt: 'soon' }))).toMatchObject({ time: 0, metadata: { original_time: 'soon' } });
  });

  it('what has no place in OCSF stands in unmapped', () => {
    const payload = { text: 'a\u2028b' };
    const record = recordWith({ payload, settingsVersion: 4 });
    expect(written(record)).toMatchObject({ unmapped: { payload, settingsVersion: 4, hash: record.hash, bodyHash: record.bodyHash } });
    expect(ocsfLine(record).split(/[\n\u2028]/u)).toHaveLength(2);
  });
});
