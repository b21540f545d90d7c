import * as z from 'zod';
import { adfToText } from './adf-text';
import { cleanText, type RemovedCounts } from './clean-text';
import { IssueTextLimits } from './issue-text-limits';
import { cutWhole } from './well-formed';

const count = z.number().int().nonnegative();

/**
 * Characters that stood in summary and description and that no person could see. A total above zero is worth showing.
 */
export const HiddenCharactersSchema = z.object({
  total: count,
  control: count,
  zeroWidth: count,
  bidirectional: count,
  tag: count,
});
export type HiddenCharacters = z.infer<typeof HiddenCharactersSchema>;

/** An issue's words as triage reads them: plain text, cleaned, one line of summary. Never stored. */
export const IssueSnapshotSchema = z.object({
  id: z.string().min(1),
  key: z.string().min(1),
  projectId: z.string().min(1),
  issueType: z.string(),
  summary: z.string(),
  description: z.string(),
  hiddenCharacters: HiddenCharactersSchema,
  /** Text is missing because the issue is larger or nested deeper than {@link IssueTextLimits}. */
  truncated: z.boolean(),
});
export type IssueSnapshot = z.infer<typeof IssueSnapshotSchema>;

/**
 * Reads an issue's words. `description` is whatever Jira gave: an ADF document, plain text or nothing; no value makes
 * it throw.
 */
export const takeSnapshot = (issue: {
  id: string;
  key: string;
  projectId: string;
  issueType: string;
  summary: string;
  description: unknown;
}): IssueSnapshot => {
  const plain = adfToText(issue.description);
  const summary = cleanText(cutWhole(issue.summary, IssueTextLimits.MAX_SUMMARY_CHARS));
  const description = cleanText(plain.text);
  return {
    id: issue.id,
    key: issue.key,
    projectId: issue.projectId,
    issueType: oneLine(cleanText(issue.issueType).text),
    summary: oneLine(summary.text),
    description: description.text.trim(),
    hiddenCharacters: hidden(summary.removed, description.removed),
    truncated: plain.truncated || issue.summary.length > IssueTextLimits.MAX_SUMMARY_CHARS,
  };
};

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const hidden = (one: RemovedCounts, other: RemovedCounts): HiddenCharacters => {
  const control = one.control + other.control;
  const zeroWidth = one.zeroWidth + other.zeroWidth;
  const bidirectional = one.bidirectional + other.bidirectional;
  const tag = one.tag + other.tag;
  return { total: control + zeroWidth + bidirectional + tag, control, zeroWidth, bidirectional, tag };
};
