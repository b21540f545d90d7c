import { z } from 'zod';
import { ADVICE, BadExportError, jsonLines } from '../json-lines';

/** `OB` observed behaviour, `EB` expected behaviour, `S2R` steps to reproduce. */
export const SentenceRowSchema = z.object({ text: z.string(), label: z.enum(['OB', 'EB', 'S2R', 'OTHER']) });
export type SentenceRow = z.infer<typeof SentenceRowSchema>;

export const StoryRowSchema = z.object({ story: z.string() });
export type StoryRow = z.infer<typeof StoryRowSchema>;

export const AnnotatedStoryRowSchema = StoryRowSchema.extend({ qus: z.object({ atomic: z.string(), minimal: z.string() }) });
export type AnnotatedStoryRow = z.infer<typeof AnnotatedStoryRowSchema>;

export const ToolStoryRowSchema = z.object({ text: z.string(), aqusaDefects: z.array(z.object({ subkind: z.string() })) });
export type ToolStoryRow = z.infer<typeof ToolStoryRowSchema>;

export const IssueRowSchema = z.object({ type: z.string(), summary: z.string(), description: z.string().nullable() });
export type IssueRow = z.infer<typeof IssueRowSchema>;

/**
 * The rows of a file with one JSON object a line.
 *
 * @throws BadExportError naming the line that is not of that shape; nothing is measured on half a file
 */
export async function readRows<Row>(path: string, schema: z.ZodType<Row>): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const { value, where } of jsonLines(path)) {
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const [first] = parsed.error.issues;
      throw new BadExportError(`${where}: ${first?.path.join('.') ?? ''} ${first?.message ?? ''}. ${ADVICE}`);
    }
    rows.push(parsed.data);
  }
  return rows;
}
