import { z } from 'zod';
import { ExportLineSchema } from '../../../workbench/simulators/jira/export-line';
import { projectOf } from '../eval-line';
import type { ToldIssue } from './checked-text';
import { appended, movedFigures, type MovedFigures, type ReadIssue } from './moved';
import { readRows } from './sentence-rows';

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? '');

/** An issue with a text put into it. Rows of another label than `attack` are ordinary issues. */
const AttackRowSchema = z.object({
  label: z.string(),
  baseKey: ExportLineSchema.shape.key,
  type: text,
  summary: text,
  description: text,
  comment: text,
  labels: ExportLineSchema.shape.labels,
  injection: text,
});
type AttackRow = z.infer<typeof AttackRowSchema>;

/** A text that is in no issue yet. */
const LooseRowSchema = z.object({ label: z.string(), text: z.string().min(1) });

const BaseRowSchema = z.object({ key: z.string(), summary: z.string(), description: text });
type BaseRow = z.infer<typeof BaseRowSchema>;

export interface AttackFigures extends MovedFigures {
  readonly attacks: number;
  /** Attacks whose issue without them is neither to be had from the text nor in a file of bases: not counted in n. */
  readonly withoutBase: number;
}

/**
 * What attacks move in issues. One that is in no issue yet is written below one of `issues`, in turn; of one that is, each
 * attacked issue beside the same issue without the attack: the one it was put into, by its key in the file of bases, else
 * with the injected text taken out where it stands (line breaks, a comment sign before a line and a code block of its own apart).
 * The file of bases is the stricter measure: what was put around a text counts, too.
 *
 * @throws BadExportError
 */
export async function attackFigures(path: string, bases: string | undefined, issues: readonly ReadIssue[]): Promise<AttackFigures> {
  const attacks = (await readRows(path, z.union([AttackRowSchema, LooseRowSchema]))).filter(({ label }) => label === 'attack');
  const byKey = new Map(bases === undefined ? [] : (await readRows(bases, BaseRowSchema)).map((row) => [row.key, row]));
  const pairs = attacks.flatMap((attack, index) => {
    const issue = issues[index % issues.length];
    if ('text' in attack) return issue ? [appended(attack.text, issue)] : [];
    const base = byKey.get(attack.baseKey);
    const before = base ? fromBase(attack, base) : withoutInjection(attack);
    return before ? [{ without: before, with: asTold(attack) }] : [];
  });
  return { attacks: attacks.length, withoutBase: attacks.length - pairs.length, ...movedFigures(pairs) };
}

const asTold = ({ baseKey, type, summary, description, comment, labels }: AttackRow): ToldIssue => ({
  key: baseKey,
  project: projectOf(baseKey),
  type: type || null,
  summary,
  description,
  labels,
  comment: comment || null,
});

function withoutInjection(attack: AttackRow): ToldIssue | undefined {
  const { injection, summary, description, comment, labels } = attack;
  if (injection.trim() === '') return undefined;
  const told = asTold(attack);
  if (comment.includes(injection)) return { ...told, comment: comment.replace(injection, '') };
  const pattern = loosely(injection);
  if (pattern.test(summary)) return { ...told, summary: summary.replace(pattern, '') };
  if (pattern.test(description)) return { ...told, description: description.replace(pattern, '') };
  // A label holds no spaces: it is the attack, whatever is left of its words.
  return labels.length > 0 ? { ...told, labels: [] } : undefined;
}

const fromBase = (attack: AttackRow, { summary, description }: BaseRow): ToldIssue => ({
  ...asTold(attack),
  summary,
  description,
  labels: [],
  comment: null,
});

const loosely = (injection: string) => {
  const words = injection.trim().split(/\s+/).map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'));
  const text = words.join('\\s+(?:\\/\\/\\s*)?');
  return new RegExp(`\\{code\\}\\s*(?:\\/\\/\\s*)?${text}\\s*\\{code\\}|${text}`, 'u');
};
