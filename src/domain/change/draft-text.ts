import * as z from 'zod';
import { cleanText } from '../issue/clean-text';

/** Bounds of a text the app may write: a comment or sub-task a person can read in full before approving it. */
export const DraftLimits = { MAX_BLOCKS: 60, MAX_ITEMS: 50, MAX_LINE_CHARS: 2_000, MAX_TEXT_CHARS: 12_000, MAX_SUMMARY_CHARS: 255 } as const;

/** Text in which a person sees every character there is: nothing invisible, no markup, no line breaks. */
const isPlain = (text: string) => text.trim() !== '' && cleanText(text).text === text && !/[\r\n]/.test(text);

const LineSchema = z.string().max(DraftLimits.MAX_LINE_CHARS).refine(isPlain, 'holds characters a reader would not see');

/** The title of a sub-task. */
export const SummarySchema = LineSchema.max(DraftLimits.MAX_SUMMARY_CHARS);

export const BlockSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('heading'), text: LineSchema }),
  z.object({ type: z.literal('paragraph'), text: LineSchema }),
  z.object({ type: z.literal('bullets'), items: z.array(LineSchema).min(1).max(DraftLimits.MAX_ITEMS) }),
  z.object({ type: z.literal('steps'), items: z.array(LineSchema).min(1).max(DraftLimits.MAX_ITEMS) }),
]);
export type Block = z.infer<typeof BlockSchema>;

/**
 * A text as a person approves it, block by block. It has no word for a link, a mention, an image or a macro, so none can be
 * in what is written.
 */
export const DraftTextSchema = z.object({
  blocks: z
    .array(BlockSchema)
    .max(DraftLimits.MAX_BLOCKS)
    .refine((blocks) => charsOf(blocks) <= DraftLimits.MAX_TEXT_CHARS, 'is too long'),
  /** Text that a model drafted says so where it is written, whoever approved it. */
  draftedBy: z.enum(['model', 'person']),
});
export type DraftText = z.infer<typeof DraftTextSchema>;

const linesOf = (block: Block): readonly string[] => ('items' in block ? block.items : [block.text]);

/** UTF-16 units of all lines together. */
export const charsOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + linesOf(block).reduce((chars, line) => chars + line.length, 0), 0);
