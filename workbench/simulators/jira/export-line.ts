import { z } from 'zod';

/** Jira's own times write the zone as `-0600`, which ISO 8601 readers need as `-06:00`. */
const toIsoTime = (written: string): string | undefined => {
  const time = Date.parse(written.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
};

/** What an issue without a time is given: before all others, so that it does not look like news. */
const UNKNOWN_TIME = '2000-01-01T00:00:00.000Z';

const text = (fallback: string) =>
  z
    .string()
    .nullish()
    .transform((value) => value?.trim() || fallback);

const names = z
  .array(z.string())
  .nullish()
  .transform((values) => [...new Set((values ?? []).map((value) => value.trim()).filter((value) => value !== ''))]);

const LinkSchema = z.object({ type: z.string().min(1), key: z.string().min(1) });

/** One line of an export: a key and a summary, and what else the other side knew. Other fields are ignored. */
export const ExportLineSchema = z.object({
  key: z.string().regex(/^[A-Z][A-Z0-9_]*-\d{1,9}$/, 'is not an issue key such as ABC-12'),
  summary: z.string().trim().min(1),
  description: z
    .string()
    .nullish()
    .transform((value) => value ?? null),
  type: text('Task'),
  priority: z
    .string()
    .nullish()
    .transform((value) => value?.trim() || null),
  components: names,
  /** Jira's labels hold no spaces. */
  labels: names.transform((labels) => labels.map((label) => label.replace(/\s+/g, '-'))),
  status: text('To Do'),
  resolution: z
    .string()
    .nullish()
    .transform((value) => value?.trim() || null),
  created: z
    .string()
    .nullish()
    .transform((value, context) => {
      const time = value ? toIsoTime(value) : UNKNOWN_TIME;
      if (time === undefined) context.addIssue({ code: 'custom', message: 'is not a time' });
      return time ?? UNKNOWN_TIME;
    }),
  storyPoints: z
    .number()
    .nullish()
    .transform((value) => value ?? null),
  links: z
    .array(z.unknown())
    .nullish()
    .transform((links) => (links ?? []).flatMap((link) => LinkSchema.safeParse(link).data ?? [])),
});
export type ExportLine = z.infer<typeof ExportLineSchema>;
