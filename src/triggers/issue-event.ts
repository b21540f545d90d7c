import * as z from 'zod';
import { FieldValueSchema } from '../domain/triage/field';
import type { FieldValues } from '../domain/taxonomy/taxonomy';

/** Fields that Forge need not send, or sends in a shape nobody expects, count as not sent: the issue can be read instead. */
const sent = <Schema extends z.ZodType>(schema: Schema) => schema.optional().catch(undefined);

/** What the app reads of a Jira issue event. The issue's summary is in the event too and is not looked at. */
export const IssueEventSchema = z.object({
  /** The app made the change itself, as whoever. */
  selfGenerated: z.boolean().default(false),
  issue: z.object({
    id: z.coerce.string(),
    key: z.string(),
    fields: z.object({
      project: z.object({ id: z.coerce.string() }),
      updated: sent(z.string()),
      issuetype: sent(FieldValueSchema),
      priority: sent(FieldValueSchema.nullable()),
      components: sent(z.array(FieldValueSchema)),
      labels: sent(z.array(z.string())),
    }),
  }),
  changelog: sent(z.object({ items: z.array(z.object({ field: z.string(), fieldId: z.string().nullish(), from: z.string().nullish().catch(null) })) })),
});
export type IssueEvent = z.infer<typeof IssueEventSchema>;

/** Ids of the fields an edit changed. Jira's history gives the name alone where a field has no id. */
export const changedFields = ({ changelog }: IssueEvent): string[] =>
  (changelog?.items ?? []).map(({ field, fieldId }) => fieldId ?? fieldIds[field] ?? field);

/** The project the issue was moved from. */
export const formerProject = ({ changelog }: IssueEvent): string | null =>
  changelog?.items.find(({ field, fieldId }) => (fieldId ?? field) === 'project')?.from ?? null;

const fieldIds: Readonly<Record<string, string | undefined>> = { Component: 'components' };

/** What the issue holds according to the event; null where the event does not say all of it. */
export function valuesIn({ issue }: IssueEvent): { values: FieldValues; changedAt: number } | null {
  const { issuetype, priority, components, labels, updated } = issue.fields;
  const changedAt = Date.parse(updated ?? '');
  if (!issuetype || priority === undefined || !components || !labels || Number.isNaN(changedAt)) return null;
  const values = {
    type: [issuetype],
    priority: priority ? [priority] : [],
    components,
    labels: labels.map((label) => ({ id: label, name: label })),
  };
  return { values, changedAt };
}
