import * as z from 'zod';

/** What a surface reads of Forge's context. An id only says what to ask for: resolvers check who may see it. */
const SurfaceContextSchema = z.object({
  locale: z.string().optional().catch(undefined),
  timezone: z.string().optional().catch(undefined),
  extension: z
    .object({
      issue: z.object({ id: z.string() }).optional().catch(undefined),
      project: z.object({ id: z.string() }).optional().catch(undefined),
    })
    .optional()
    .catch(undefined),
});

export interface SurfaceContext {
  readonly issueId: string | undefined;
  readonly projectId: string | undefined;
  readonly calendar: Calendar;
}

/** How to write an instant for this person. */
export interface Calendar {
  readonly locale: string;
  readonly timeZone: string;
}

/** Reads the context that `useProductContext` gives; undefined on the first render, before Forge has answered. */
export function readContext(context: unknown): SurfaceContext | undefined {
  if (context === undefined) return undefined;
  const parsed = SurfaceContextSchema.safeParse(context);
  const known = parsed.success ? parsed.data : {};
  return {
    issueId: known.extension?.issue?.id,
    projectId: known.extension?.project?.id,
    calendar: { locale: known.locale?.replace('_', '-') ?? 'en-US', timeZone: known.timezone ?? 'UTC' },
  };
}

/** "22 Nov 2026, 14:03:05" in the person's language and time zone; the instant itself when those are not known here. */
export function formatInstant(instant: string, { locale, timeZone }: Calendar): string {
  try {
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone }).format(
      new Date(instant),
    );
  } catch {
    return instant;
  }
}
