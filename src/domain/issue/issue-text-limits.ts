/**
 * How much of an issue is read. Ours, not Jira's: Jira caps a summary at 255 and a description at 32,767 characters by
 * default, and its editor nests about a dozen levels, so an issue a person wrote does not meet them.
 */
export const IssueTextLimits = {
  MAX_DEPTH: 200,
  MAX_NODES: 50_000,
  MAX_TEXT_CHARS: 100_000,
  MAX_SUMMARY_CHARS: 1_000,
} as const;
