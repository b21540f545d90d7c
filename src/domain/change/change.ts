import * as z from 'zod';
import { EstimateFieldSchema } from '../readiness/estimate-field';
import { FieldValueSchema } from '../triage/field';
import { DraftTextSchema, SummarySchema } from './draft-text';
import { EstimateSchema } from './estimate';

/** What a change is called within its proposal: `priority`, `comment`, `subtask-3`. Unique there, and kept by its undo. */
export const ChangeIdSchema = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const id = { id: ChangeIdSchema };
/** One value in the place of another; `before` is what Jira held when this was proposed. */
const set = { before: FieldValueSchema.nullable(), after: FieldValueSchema.nullable() };
/** `before` as above; what is added or removed leaves everything else alone. */
const edit = {
  before: z.array(FieldValueSchema),
  add: z.array(FieldValueSchema),
  remove: z.array(FieldValueSchema),
};
const link = {
  type: z.object({ id: z.string(), name: z.string() }),
  /** Outward: this issue is the one that, for example, "duplicates" the other. */
  direction: z.enum(['outward', 'inward']),
  other: z.object({ id: z.string(), key: z.string() }),
};
const subtask = {
  issueTypeId: z.string(),
  summary: SummarySchema,
  text: DraftTextSchema,
  /** Only where the project names the field it estimates in; hours for Jira's own time estimate. */
  estimate: z.object({ field: EstimateFieldSchema, value: EstimateSchema }).exactOptional(),
};

/** Issue properties the app may write: its own, and no others. */
const PropertyKeySchema = z.string().regex(/^plumbline\.[a-z.]{1,40}$/);

/**
 * Everything the app can ever do to Jira. There is no word here for closing, moving or assigning an issue; the three that
 * delete exist only to take back what the app itself made, and only an undo can hold them.
 */
export const ChangeSchema = z.discriminatedUnion('kind', [
  z.object({ ...id, kind: z.literal('set_priority'), ...set }),
  z.object({ ...id, kind: z.literal('edit_components'), ...edit }),
  z.object({ ...id, kind: z.literal('edit_labels'), ...edit }),
  z.object({ ...id, kind: z.literal('set_type'), ...set }),
  z.object({ ...id, kind: z.literal('set_property'), key: PropertyKeySchema, before: z.json(), after: z.json() }),
  z.object({ ...id, kind: z.literal('add_comment'), text: DraftTextSchema }),
  z.object({ ...id, kind: z.literal('link_issues'), ...link }),
  z.object({ ...id, kind: z.literal('create_subtask'), ...subtask }),
  z.object({ ...id, kind: z.literal('delete_comment'), commentId: z.string(), text: DraftTextSchema }),
  z.object({ ...id, kind: z.literal('remove_link'), linkId: z.string(), ...link }),
  z.object({ ...id, kind: z.literal('delete_subtask'), issueId: z.string(), issueKey: z.string(), ...subtask }),
]);
export type Change = z.infer<typeof ChangeSchema>;
export type ChangeKind = Change['kind'];
export type ChangeOf<Kind extends ChangeKind> = Extract<Change, { kind: Kind }>;
export const changeKinds = ChangeSchema.options.map((option) => option.shape.kind.value);
