import { z } from 'zod';
import { ExportLineSchema } from '../../../workbench/simulators/jira/export-line';
import { projectOf } from '../eval-line';
import { ADVICE, BadExportError } from '../json-lines';
import { readRows } from './sentence-rows';

const { key, priority, components, labels } = ExportLineSchema.shape;

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null);

/**
 * One issue, and whether people asked its writer for information (`not-ready`) or solved it without (`ready`). All but key, summary
 * and label may be missing; text may be plain or an ADF document. Other fields are ignored: what became of the issue is not read.
 */
export const WeakRowSchema = z.object({
  key,
  priority,
  components,
  labels,
  summary: z.string(),
  description: z.unknown().optional(),
  environment: z.unknown().optional(),
  project: optionalText,
  type: optionalText,
  created: z
    .string()
    .nullish()
    .transform((value, context) => {
      if (!value) return null;
      const time = ExportLineSchema.shape.created.safeParse(value);
      if (time.success) return Date.parse(time.data);
      context.addIssue({ code: 'custom', message: 'is not a time' });
      return null;
    }),
  /** A number of files, or the files. */
  attachments: z
    .union([z.number().int().nonnegative(), z.array(z.unknown()).transform((files) => files.length)])
    .nullish()
    .transform((count) => count ?? 0),
  weakLabel: z.enum(['ready', 'not-ready']),
});
export type WeakRow = z.infer<typeof WeakRowSchema>;

export const projectName = ({ project, key: issueKey }: WeakRow): string => project ?? projectOf(issueKey);

/** @throws BadExportError for a file or line that cannot be used */
export async function readWeakRows(path: string): Promise<WeakRow[]> {
  const rows = await readRows(path, WeakRowSchema);
  if (rows.length === 0) throw new BadExportError(`${path} holds no issues. It takes one JSON object a line.`);
  const seen = new Set<string>();
  for (const row of rows) {
    if (seen.has(row.key)) throw new BadExportError(`${path}: ${row.key} is there twice. ${ADVICE}`);
    seen.add(row.key);
  }
  return rows;
}
